package dev.assay.read.workqueue;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The work queue, ready to run and to ask. Rows are never deleted: a queue of tombstones is slow to read. */
public record WorkQueueView(View view, WorkQueueQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(
            new Table("work_queue_chunk", """
                    (project text, position bigint, run text, chunk int,
                     PRIMARY KEY ((project), position))"""),
            new Table("work_queue_task", """
                    (project text, run text, chunk int, place int,
                     external_id text, item text, overlap_wanted int, line bigint,
                     type text, domain text, skills frozen<set<text>>, priority int,
                     priority_now int, reserved text,
                     stage text, round int, overlap int, done frozen<set<text>>, labels int,
                     leases frozen<map<text, text>>, revision bigint,
                     PRIMARY KEY ((project, run, chunk), place))"""),
            new Table("work_queue_line", """
                    (project text, line text, newest bigint,
                     PRIMARY KEY ((project), line))"""),
            new Table("work_queue_line_chunk", """
                    (project text, line text, position bigint, run text, chunk int,
                     PRIMARY KEY ((project, line), position))"""),
            new Table("work_queue_steered", """
                    (project text, task text, open boolean,
                     PRIMARY KEY ((project), task))"""));

    public static final String NAME = "work-queue";

    public static WorkQueueView on(ViewSession session) {
        WorkQueueStore store = new CassandraWorkQueueStore(session);
        View view = new View(
                NAME,
                List.of(EntityKind.TASK, EntityKind.IMPORT),
                TABLES,
                lane -> lane.kind() == EntityKind.IMPORT ? new ImportLaneHandler(store) : new TaskLaneHandler(store));
        return new WorkQueueView(view, new CassandraWorkQueueQuery(session));
    }
}
