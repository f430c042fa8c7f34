package dev.assay.read.labelerwork;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** What labelers have labeled, ready to run and to ask. */
public record LabelerWorkView(View view, LabelerWorkQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("labeler_work", """
                    (project text, labeler text, week int, task text, round int, external_id text, at timestamp,
                     took_ms bigint, expected_ms bigint, task_type text, task_domain text, instructions int, gold boolean,
                     correct boolean, peers int, agreeing int, repeated boolean, given text, settled text,
                     PRIMARY KEY ((project, labeler, week), task, round))"""), new Table("task_work", """
                    (task text PRIMARY KEY, work text)"""));

    public static final String NAME = "labeler-work";

    public static LabelerWorkView on(ViewSession session) {
        CassandraLabelerWork store = new CassandraLabelerWork(session);
        View view = new View(NAME, List.of(EntityKind.TASK), TABLES, lane -> new LabelerWorkHandler(store));
        return new LabelerWorkView(view, store);
    }
}
