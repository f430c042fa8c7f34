package dev.assay.read.taskhistory;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The task history, ready to run and to ask. */
public record TaskHistoryView(View view, TaskHistoryQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("task_history", """
            (task text, sequence bigint, project text, at timestamp, actor text, role text, type text,
             payload text, hash text, PRIMARY KEY ((task), sequence))"""));

    public static final String NAME = "task-history";

    public static TaskHistoryView on(ViewSession session) {
        CassandraTaskHistory store = new CassandraTaskHistory(session);
        View view = new View(NAME, List.of(EntityKind.TASK), TABLES, lane -> new TaskHistoryHandler(store));
        return new TaskHistoryView(view, store);
    }
}
