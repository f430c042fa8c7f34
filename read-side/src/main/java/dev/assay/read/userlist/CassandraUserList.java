package dev.assay.read.userlist;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The list in Cassandra: small enough for one partition. A grant is {@code <role>} or {@code <role> <project>}. */
final class CassandraUserList implements UserListStore, UserListQuery {
    private static final int ALL = 0;

    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement one;
    private final PreparedStatement after;

    CassandraUserList(ViewSession session) {
        this.session = session;
        insert = session.prepare(
                "INSERT INTO {views}.user_list (shard, user_id, active, grants, registered_at, revision)"
                        + " VALUES (?, ?, ?, ?, ?, ?)");
        String select =
                "SELECT user_id, grants, registered_at, revision, active FROM {views}.user_list WHERE shard = ?";
        one = session.prepare(select + " AND user_id = ?");
        after = session.prepare(select + " AND user_id > ? LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(Collection<UserRow> rows) {
        return session.write(rows.stream().map(this::insertion).toList());
    }

    @Override
    public CompletionStage<Optional<UserRow>> load(UserId id) {
        return session.one(one.bind(ALL, id.value()), CassandraUserList::read);
    }

    @Override
    public CompletionStage<Page<UserRow>> list(@Nullable String cursor, int limit) {
        return session.list(after.bind(ALL, cursor == null ? "" : cursor, limit + 1), CassandraUserList::read)
                .thenApply(rows -> Page.of(rows, limit, row -> row.id().value()));
    }

    @Override
    public CompletionStage<Optional<UserRow>> user(UserId id) {
        return load(id);
    }

    private BoundStatement insertion(UserRow row) {
        Set<String> grants = new HashSet<>();
        for (Grant grant : row.grants()) {
            ProjectId project = grant.project();
            grants.add(project == null ? grant.role().name() : grant.role().name() + ' ' + project.value());
        }
        return insert.bind(ALL, row.id().value(), row.active(), grants, row.registeredAt(), row.revision());
    }

    private static UserRow read(Row row) {
        Set<Grant> grants = new HashSet<>();
        for (String grant : row.getSet(1, String.class)) {
            int space = grant.indexOf(' ');
            grants.add(
                    space < 0
                            ? new Grant(Role.valueOf(grant), null)
                            : new Grant(
                                    Role.valueOf(grant.substring(0, space)),
                                    new ProjectId(grant.substring(space + 1))));
        }
        return new UserRow(
                new UserId(ViewSession.text(row, 0)),
                row.getBoolean(4),
                grants,
                ViewSession.moment(row, 2),
                row.getLong(3));
    }
}
