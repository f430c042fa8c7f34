package dev.assay.read.labeltable;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The tables of labels and outcomes, ready to run and to ask. */
public record LabelTableView(View view, LabelTableQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("label_table", """
                    (project text, bucket int, task text, round int, labeler text, external_id text, label text,
                     instructions_version int, schema_version int, policy_version int, at timestamp, took_ms bigint,
                     revised_in set<bigint>, PRIMARY KEY ((project, bucket), task, round, labeler))"""), new Table("outcome_table", """
                    (project text, bucket int, task text, external_id text, item text, stage text, round int,
                     label text, how text, decided_at timestamp, labels int, share double, task_type text,
                     task_domain text,
                     PRIMARY KEY ((project, bucket), task))"""));

    public static final String NAME = "label-table";

    public static LabelTableView on(ViewSession session) {
        LabelTableStore store = new CassandraLabelTableStore(session);
        View view = new View(NAME, List.of(EntityKind.TASK), TABLES, lane -> new LabelTableHandler(store));
        return new LabelTableView(view, new CassandraLabelTableQuery(session));
    }
}
