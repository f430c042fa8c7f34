package dev.assay.read.labeleractivity;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The activity of labelers, ready to run and to ask. */
public record LabelerActivityView(View view, LabelerActivityQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("labeler_activity", """
            (project text, lane text, labeler text, labels bigint, revisions bigint, skips bigint, expired bigint,
             released bigint, labeling_ms bigint, last_active timestamp, recent text,
             lane_offset bigint,
             PRIMARY KEY ((project, lane), labeler))"""));

    public static final String NAME = "labeler-activity";

    public static LabelerActivityView on(ViewSession session) {
        CassandraLabelerActivity store = new CassandraLabelerActivity(session);
        View view = new View(NAME, List.of(EntityKind.TASK), TABLES, lane -> new LabelerActivityHandler(lane, store));
        return new LabelerActivityView(view, store);
    }
}
