package dev.assay.read.flaglist;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The list of suspicions, ready to run and to ask. */
public record FlagListView(View view, FlagListQuery query) {
    /** The view's table. */
    public static final List<Table> TABLES = List.of(new Table("flag_list", """
                    (project text, flagged_at timestamp, labeler text, number int, kind text, labels int, evidence int,
                     observed double, expected double, odds double, source text, action text, version int,
                     dismissed_by text, dismissed_at timestamp, justification text, gold_rate double, gold_answers int,
                     gold_pass double, gold_days int, gold_fresh int, gold_until timestamp, gold_ended timestamp,
                     gold_why text, gold_right int, gold_wrong int,
                     PRIMARY KEY ((project), flagged_at, labeler, number))"""));

    public static final String NAME = "flag-list";

    public static FlagListView on(ViewSession session) {
        CassandraFlagList store = new CassandraFlagList(session);
        View view = new View(NAME, List.of(EntityKind.LABELER), TABLES, lane -> new FlagListHandler(store));
        return new FlagListView(view, store);
    }
}
