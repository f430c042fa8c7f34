package dev.assay.write.reference;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.write.storage.Cql;
import dev.assay.write.storage.Waves;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The index in Cassandra: a key is a partition. */
public final class CassandraShingleIndex implements ShingleIndex {
    /** Items out of one mould share every key; so many of them are looked at. */
    private static final int MOST_OF_A_KEY = 200;

    private final CqlSession session;
    private final PreparedStatement put;
    private final PreparedStatement find;
    private final PreparedStatement one;

    private CassandraShingleIndex(CqlSession session, String keyspace) {
        this.session = session;
        put = Cql.prepare(
                session,
                "INSERT INTO " + keyspace + ".shingle_index (project, key, task, item, settled_at)"
                        + " VALUES (?, ?, ?, ?, ?)");
        find = Cql.prepare(
                session,
                "SELECT task, item, settled_at FROM " + keyspace + ".shingle_index"
                        + " WHERE project = ? AND key = ? LIMIT " + MOST_OF_A_KEY);
        one = Cql.prepare(
                session,
                "SELECT settled_at FROM " + keyspace + ".shingle_index WHERE project = ? AND key = ? AND task = ?");
    }

    /** Creates the table where it is missing. Blocks; for start-up only. */
    public static CassandraShingleIndex open(CqlSession session, String keyspace) {
        Cql.createTable(
                session,
                keyspace,
                "shingle_index (project text, key bigint, task text, item text, settled_at timestamp,"
                        + " PRIMARY KEY ((project, key), task))");
        return new CassandraShingleIndex(session, keyspace);
    }

    @Override
    public CompletionStage<Void> put(ProjectId project, List<Long> keys, Entry entry) {
        List<BoundStatement> rows = keys.stream()
                .map(key -> put.bind(
                        project.value(), key, entry.task().value(), entry.item().value(), entry.settledAt()))
                .toList();
        return Waves.run(rows, session::executeAsync).thenAccept(all -> {});
    }

    @Override
    public CompletionStage<List<Entry>> find(ProjectId project, List<Long> keys) {
        List<BoundStatement> reads =
                keys.stream().map(key -> find.bind(project.value(), key)).toList();
        return Waves.run(reads, session::executeAsync).thenApply(answers -> {
            Map<TaskId, Entry> found = new LinkedHashMap<>();
            answers.forEach(rows -> rows.currentPage().forEach(row -> {
                Entry entry = entry(row);
                found.putIfAbsent(entry.task(), entry);
            }));
            return List.copyOf(found.values());
        });
    }

    @Override
    public CompletionStage<Optional<Instant>> settledAt(ProjectId project, long key, TaskId task) {
        return session.executeAsync(one.bind(project.value(), key, task.value()))
                .thenApply(rows -> Optional.ofNullable(rows.one()).map(row -> row.getInstant(0)));
    }

    private static Entry entry(Row row) {
        return new Entry(
                new TaskId(Objects.requireNonNull(row.getString(0))),
                new ItemHash(Objects.requireNonNull(row.getString(1))),
                Objects.requireNonNull(row.getInstant(2)));
    }
}
