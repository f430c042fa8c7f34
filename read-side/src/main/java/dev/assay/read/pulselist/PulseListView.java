package dev.assay.read.pulselist;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** What labelers said of their weeks, ready to run and to ask. */
public record PulseListView(View view, PulseListQuery query) {
    /** The view's table. */
    public static final List<Table> TABLES = List.of(new Table("pulse_list", """
                    (project text, week text, labeler text, scores map<text, int>,
                     PRIMARY KEY ((project), week, labeler))"""));

    public static final String NAME = "pulse-list";

    public static PulseListView on(ViewSession session) {
        CassandraPulseList store = new CassandraPulseList(session);
        View view = new View(NAME, List.of(EntityKind.LABELER), TABLES, lane -> new PulseListHandler(store));
        return new PulseListView(view, store);
    }
}
