package dev.assay.read.userlist;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The list of users, ready to run and to ask. */
public record UserListView(View view, UserListQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("user_list", """
            (shard int, user_id text, active boolean, grants frozen<set<text>>, registered_at timestamp, revision bigint,
             PRIMARY KEY ((shard), user_id))"""));

    public static final String NAME = "user-list";

    public static UserListView on(ViewSession session) {
        CassandraUserList store = new CassandraUserList(session);
        View view = new View(NAME, List.of(EntityKind.USER), TABLES, lane -> new UserListHandler(store));
        return new UserListView(view, store);
    }
}
