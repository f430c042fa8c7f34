package dev.assay.read.grouplist;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The members in Cassandra, one partition per project. */
final class CassandraGroupList implements GroupListStore, GroupListQuery {
    private static final String COLUMNS = "project, group_name, labeler, member, since, decided_by";

    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement all;
    private final PreparedStatement members;

    CassandraGroupList(ViewSession session) {
        this.session = session;
        insert = session.prepare("INSERT INTO {views}.group_list (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)");
        String select = "SELECT " + COLUMNS + " FROM {views}.group_list WHERE project = ?";
        all = session.prepare(select + " AND (group_name, labeler) > (?, ?) LIMIT ?");
        members = session.prepare(select + " AND group_name = ? AND labeler > ? LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(Collection<GroupRow> rows) {
        return session.write(rows.stream().map(this::insertion).toList());
    }

    private BoundStatement insertion(GroupRow row) {
        return insert.bind(
                row.project().value(),
                row.group(),
                row.labeler().value(),
                row.member(),
                row.since(),
                row.by().value());
    }

    @Override
    public CompletionStage<Page<GroupRow>> all(ProjectId project, @Nullable String cursor, int limit) {
        String[] place = cursor == null ? new String[] {"", ""} : cursor.split("/", 2);
        if (place.length != 2) {
            throw new IllegalArgumentException("not a cursor of the groups");
        }
        return page(all.bind(project.value(), place[0], place[1], limit + 1), limit);
    }

    @Override
    public CompletionStage<Page<GroupRow>> members(
            ProjectId project, String group, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : cursor.substring(cursor.indexOf('/') + 1);
        return page(members.bind(project.value(), group, after, limit + 1), limit);
    }

    private CompletionStage<Page<GroupRow>> page(BoundStatement query, int limit) {
        return session.list(query, CassandraGroupList::read)
                .thenApply(rows -> Page.of(rows, limit, row -> row.group() + '/' + row.labeler()))
                .thenApply(page -> new Page<>(members(page.rows()), page.next()));
    }

    private static List<GroupRow> members(List<GroupRow> rows) {
        return rows.stream().filter(GroupRow::member).toList();
    }

    private static GroupRow read(Row row) {
        return new GroupRow(
                new ProjectId(ViewSession.text(row, 0)),
                ViewSession.text(row, 1),
                new UserId(ViewSession.text(row, 2)),
                row.getBoolean(3),
                ViewSession.moment(row, 4),
                new UserId(ViewSession.text(row, 5)));
    }
}
