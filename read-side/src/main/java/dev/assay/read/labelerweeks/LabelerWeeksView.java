package dev.assay.read.labelerweeks;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The weeks labelers labeled in, ready to run and to ask. */
public record LabelerWeeksView(View view, LabelerWeeksQuery query) {
    /** The view's table. */
    public static final List<Table> TABLES = List.of(new Table("labeler_week", """
                    (project text, labeler text, monday date, PRIMARY KEY ((project), labeler, monday))"""));

    public static final String NAME = "labeler-weeks";

    public static LabelerWeeksView on(ViewSession session) {
        CassandraLabelerWeeks store = new CassandraLabelerWeeks(session);
        View view = new View(NAME, List.of(EntityKind.TASK), TABLES, lane -> new LabelerWeeksHandler(store));
        return new LabelerWeeksView(view, store);
    }
}
