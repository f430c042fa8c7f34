package dev.assay.read.invitationlist;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The list of invitations, ready to run and to ask. */
public record InvitationListView(View view, InvitationListQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("invitation", """
            (project text, user_id text, roles frozen<list<text>>, invited_by text, invited_at timestamp,
             expires timestamp, standing text, revision bigint,
             PRIMARY KEY ((project), user_id))"""));

    public static final String NAME = "invitation-list";

    public static InvitationListView on(ViewSession session) {
        CassandraInvitationList store = new CassandraInvitationList(session);
        View view = new View(NAME, List.of(EntityKind.USER), TABLES, lane -> new InvitationListHandler(store));
        return new InvitationListView(view, store);
    }
}
