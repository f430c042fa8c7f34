package dev.assay.read.grouplist;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The groups' members, ready to run and to ask. */
public record GroupListView(View view, GroupListQuery query) {
    /** The view's table. */
    public static final List<Table> TABLES = List.of(new Table("group_list", """
                    (project text, group_name text, labeler text, member boolean, since timestamp, decided_by text,
                     PRIMARY KEY ((project), group_name, labeler))"""));

    public static final String NAME = "group-list";

    public static GroupListView on(ViewSession session) {
        CassandraGroupList store = new CassandraGroupList(session);
        View view = new View(NAME, List.of(EntityKind.LABELER), TABLES, lane -> new GroupListHandler(store));
        return new GroupListView(view, store);
    }
}
