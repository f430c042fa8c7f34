package dev.assay.read.projectlist;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Versions;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The list in Cassandra: small enough for one partition. */
final class CassandraProjectList implements ProjectListStore, ProjectListQuery {
    private static final int ALL = 0;

    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement one;
    private final PreparedStatement after;

    CassandraProjectList(ViewSession session) {
        this.session = session;
        String columns =
                "project, name, status, instructions_version, schema_version, policy_version, revision, created_at";
        insert = session.prepare(
                "INSERT INTO {views}.project_list (shard, " + columns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        String select = "SELECT " + columns + " FROM {views}.project_list WHERE shard = ?";
        one = session.prepare(select + " AND project = ?");
        after = session.prepare(select + " AND project > ? LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(Collection<ProjectRow> rows) {
        return session.write(rows.stream().map(this::insertion).toList());
    }

    @Override
    public CompletionStage<Optional<ProjectRow>> load(ProjectId id) {
        return session.one(one.bind(ALL, id.value()), CassandraProjectList::read);
    }

    @Override
    public CompletionStage<Page<ProjectRow>> list(@Nullable String cursor, int limit) {
        return session.list(after.bind(ALL, cursor == null ? "" : cursor, limit + 1), CassandraProjectList::read)
                .thenApply(rows -> Page.of(rows, limit, row -> row.id().value()));
    }

    @Override
    public CompletionStage<Optional<ProjectRow>> project(ProjectId id) {
        return load(id);
    }

    private BoundStatement insertion(ProjectRow row) {
        return insert.bind(
                ALL,
                row.id().value(),
                row.name(),
                row.status().name(),
                row.versions().instructions(),
                row.versions().schema(),
                row.versions().policy(),
                row.revision(),
                row.createdAt());
    }

    private static ProjectRow read(Row row) {
        return new ProjectRow(
                new ProjectId(ViewSession.text(row, 0)),
                ViewSession.text(row, 1),
                ProjectStatus.valueOf(ViewSession.text(row, 2)),
                new Versions(row.getInt(3), row.getInt(4), row.getInt(5)),
                row.getLong(6),
                ViewSession.moment(row, 7));
    }
}
