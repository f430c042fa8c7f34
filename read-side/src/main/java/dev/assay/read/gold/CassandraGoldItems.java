package dev.assay.read.gold;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.Traits;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gold tasks in Cassandra: one partition per project. */
final class CassandraGoldItems implements GoldItemStore {
    private static final String COLUMNS = "task, external_id, item, usual, type, domain, skills, priority, expected,"
            + " explanation, tolerance, edition, retired, declared_by, declared_at, handed_out, answers, correct, skips,"
            + " seen_by, revision";

    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement one;
    private final PreparedStatement after;

    CassandraGoldItems(ViewSession session) {
        this.session = session;
        insert = session.prepare("INSERT INTO {views}.gold_item (project, " + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        String select = "SELECT " + COLUMNS + " FROM {views}.gold_item WHERE project = ?";
        one = session.prepare(select + " AND task = ?");
        after = session.prepare(select + " AND task > ? LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(Collection<GoldItem> items) {
        List<BoundStatement> rows = new ArrayList<>(items.size());
        items.forEach(item -> rows.add(row(item)));
        return session.write(rows);
    }

    @Override
    public CompletionStage<Optional<GoldItem>> item(GoldItemKey key) {
        return session.one(one.bind(key.project().value(), key.task().value()), row -> read(key.project(), row));
    }

    CompletionStage<Page<GoldItem>> page(ProjectId project, @Nullable String cursor, int limit) {
        return session.list(
                        after.bind(project.value(), cursor == null ? "" : cursor, limit + 1), row -> read(project, row))
                .thenApply(items ->
                        Page.of(items, limit, item -> item.facts().ref().task().value()));
    }

    private BoundStatement row(GoldItem item) {
        TaskFacts facts = item.facts();
        Traits traits = facts.traits();
        Set<String> seenBy = item.seenBy().stream().map(UserId::value).collect(Collectors.toSet());
        return insert.bind(
                facts.ref().project().value(),
                facts.ref().task().value(),
                facts.ref().externalId(),
                facts.item().value(),
                facts.overlap(),
                traits.type(),
                traits.domain(),
                traits.skills(),
                traits.priority(),
                item.expected(),
                item.explanation(),
                item.tolerance(),
                item.edition(),
                item.retired(),
                item.declaredBy().value(),
                item.declaredAt(),
                item.handedOut(),
                item.answers(),
                item.correct(),
                item.skips(),
                seenBy,
                item.revision());
    }

    private static GoldItem read(ProjectId project, Row row) {
        TaskRef ref = new TaskRef(project, new TaskId(ViewSession.text(row, 0)), ViewSession.text(row, 1));
        Traits traits = Traits.of(
                ViewSession.text(row, 4), ViewSession.text(row, 5), row.getSet(6, String.class), row.getInt(7));
        Set<UserId> seenBy = new HashSet<>();
        Objects.requireNonNull(row.getSet(19, String.class)).forEach(labeler -> seenBy.add(new UserId(labeler)));
        return new GoldItem(
                new TaskFacts(ref, new ItemHash(ViewSession.text(row, 2)), row.getInt(3), traits),
                ViewSession.text(row, 8),
                ViewSession.text(row, 9),
                row.getDouble(10),
                row.getInt(11),
                row.getBoolean(12),
                new UserId(ViewSession.text(row, 13)),
                ViewSession.moment(row, 14),
                row.getLong(15),
                row.getLong(16),
                row.getLong(17),
                row.getLong(18),
                seenBy,
                row.getLong(20));
    }
}
