package dev.assay.read.invitationlist;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The list in Cassandra, one partition per project. */
final class CassandraInvitationList implements InvitationListStore, InvitationListQuery {
    private static final String COLUMNS =
            "project, user_id, roles, invited_by, invited_at, expires, standing, revision";

    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement one;
    private final PreparedStatement after;

    CassandraInvitationList(ViewSession session) {
        this.session = session;
        insert = session.prepare("INSERT INTO {views}.invitation (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        String select = "SELECT " + COLUMNS + " FROM {views}.invitation WHERE project = ?";
        one = session.prepare(select + " AND user_id = ?");
        after = session.prepare(select + " AND user_id > ? LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(Collection<InvitationRow> rows) {
        return session.write(rows.stream().map(this::insertion).toList());
    }

    @Override
    public CompletionStage<Optional<InvitationRow>> load(InvitationKey key) {
        return session.one(one.bind(key.project().value(), key.user().value()), CassandraInvitationList::read);
    }

    @Override
    public CompletionStage<Page<InvitationRow>> list(ProjectId project, @Nullable String cursor, int limit) {
        return session.list(
                        after.bind(project.value(), cursor == null ? "" : cursor, limit + 1),
                        CassandraInvitationList::read)
                .thenApply(rows -> Page.of(rows, limit, row -> row.user().value()));
    }

    private BoundStatement insertion(InvitationRow row) {
        return insert.bind(
                row.project().value(),
                row.user().value(),
                row.roles().stream().map(Role::name).toList(),
                row.by().value(),
                row.invitedAt(),
                row.expires(),
                row.standing().name(),
                row.revision());
    }

    private static InvitationRow read(Row row) {
        List<String> roles = Objects.requireNonNull(row.getList(2, String.class));
        return new InvitationRow(
                new ProjectId(ViewSession.text(row, 0)),
                new UserId(ViewSession.text(row, 1)),
                roles.stream().map(Role::valueOf).toList(),
                new UserId(ViewSession.text(row, 3)),
                ViewSession.moment(row, 4),
                ViewSession.moment(row, 5),
                InvitationRow.Standing.valueOf(ViewSession.text(row, 6)),
                row.getLong(7));
    }
}
