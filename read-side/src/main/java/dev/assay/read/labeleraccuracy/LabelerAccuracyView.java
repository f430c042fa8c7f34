package dev.assay.read.labeleraccuracy;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** How labelers do, ready to run and to ask. */
public record LabelerAccuracyView(View view, LabelerAccuracyQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(
            new Table("labeler_accuracy", """
            (project text, labeler text, lane text, type text, agreed bigint, judged bigint, lane_offset bigint,
             PRIMARY KEY ((project, labeler), lane, type))"""), new Table("labeler_accuracy_task", """
            (project text, task text, type text, answers frozen<map<text, text>>,
             judged frozen<map<text, boolean>>, sequence bigint,
             PRIMARY KEY ((project, task)))"""), new Table("labeler_day", """
            (project text, labeler text, lane text, day date, labels int, lane_offset bigint,
             PRIMARY KEY ((project, labeler), lane))"""));

    public static final String NAME = "labeler-accuracy";

    public static LabelerAccuracyView on(ViewSession session) {
        CassandraLabelerAccuracy store = new CassandraLabelerAccuracy(session);
        View view = new View(NAME, List.of(EntityKind.TASK), TABLES, lane -> new LabelerAccuracyHandler(lane, store));
        return new LabelerAccuracyView(view, store);
    }
}
