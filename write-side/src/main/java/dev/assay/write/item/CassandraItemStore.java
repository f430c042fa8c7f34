package dev.assay.write.item;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.write.serialization.DomainJson;
import dev.assay.write.storage.Cql;
import dev.assay.write.storage.Waves;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Items in Cassandra: by hash with their content, and by external id; both in a fixed number of partitions per project. */
public final class CassandraItemStore implements ItemStore {
    private static final int BUCKETS = 128;
    private static final long CACHE_CHARACTERS = 32L * 1024 * 1024;

    private final CqlSession session;
    private final PreparedStatement putItem;
    private final PreparedStatement putExternal;
    private final PreparedStatement getContent;
    private final PreparedStatement findHashes;
    private final PreparedStatement findExternal;
    private final Cache<String, Cached> recent = Caffeine.newBuilder()
            .maximumWeight(CACHE_CHARACTERS)
            .weigher((String key, Cached cached) -> cached.characters())
            .build();

    /** Creates the tables where they are missing. Blocks; for start-up only. */
    public static CassandraItemStore open(CqlSession session, String keyspace) {
        Cql.createTable(
                session,
                keyspace,
                "item (project text, bucket int, hash text, external_id text, task text, content text,"
                        + " PRIMARY KEY ((project, bucket), hash))");
        Cql.createTable(
                session,
                keyspace,
                "item_by_external_id (project text, bucket int, external_id text, hash text, task text,"
                        + " PRIMARY KEY ((project, bucket), external_id))");
        return new CassandraItemStore(session, keyspace);
    }

    private CassandraItemStore(CqlSession session, String keyspace) {
        this.session = session;
        String item = keyspace + ".item";
        String external = keyspace + ".item_by_external_id";
        putItem = Cql.prepare(
                session,
                "INSERT INTO " + item
                        + " (project, bucket, hash, external_id, task, content) VALUES (?, ?, ?, ?, ?, ?)");
        putExternal = Cql.prepare(
                session,
                "INSERT INTO " + external + " (project, bucket, external_id, hash, task) VALUES (?, ?, ?, ?, ?)");
        getContent =
                Cql.prepare(session, "SELECT content FROM " + item + " WHERE project = ? AND bucket = ? AND hash = ?");
        findHashes = Cql.prepare(
                session,
                "SELECT hash, external_id, task FROM " + item + " WHERE project = ? AND bucket = ? AND hash IN ?");
        findExternal = Cql.prepare(
                session,
                "SELECT hash, external_id, task FROM " + external
                        + " WHERE project = ? AND bucket = ? AND external_id IN ?");
    }

    @Override
    public CompletionStage<Optional<ItemContent>> content(ProjectId project, ItemHash hash) {
        String key = project.value() + '/' + hash.value();
        Cached cached = recent.getIfPresent(key);
        if (cached != null) {
            return CompletableFuture.completedStage(Optional.of(cached.content()));
        }
        BoundStatement get = getContent.bind(project.value(), bucket(hash.value()), hash.value());
        return session.executeAsync(get)
                .thenApply(rows -> Optional.ofNullable(rows.one())
                        .map(row -> remember(key, Objects.requireNonNull(row.getString(0)))));
    }

    private ItemContent remember(String key, String json) {
        ItemContent content = parse(json);
        recent.put(key, new Cached(content, json.length() + 100));
        return content;
    }

    @Override
    public CompletionStage<Optional<TaskId>> taskOf(ProjectId project, String externalId) {
        return byExternalId(project, List.of(externalId))
                .thenApply(found -> Optional.ofNullable(found.get(externalId)).map(StoredKey::task));
    }

    @Override
    public CompletionStage<Map<ItemHash, StoredKey>> byHash(ProjectId project, Collection<ItemHash> hashes) {
        List<String> texts = hashes.stream().map(ItemHash::value).toList();
        return find(project, findHashes, texts, StoredKey::hash);
    }

    @Override
    public CompletionStage<Map<String, StoredKey>> byExternalId(ProjectId project, Collection<String> externalIds) {
        return find(project, findExternal, externalIds, StoredKey::externalId);
    }

    private <K> CompletionStage<Map<K, StoredKey>> find(
            ProjectId project, PreparedStatement find, Collection<String> keys, Function<StoredKey, K> by) {
        Map<Integer, List<String>> buckets = new HashMap<>();
        keys.forEach(key -> buckets.computeIfAbsent(bucket(key), bucket -> new ArrayList<>())
                .add(key));
        List<BoundStatement> reads = buckets.entrySet().stream()
                .map(entry -> find.bind(project.value(), entry.getKey(), entry.getValue()))
                .toList();
        return Waves.run(reads, session::executeAsync).thenApply(answers -> {
            Map<K, StoredKey> found = new HashMap<>();
            answers.forEach(rows -> rows.currentPage().forEach(row -> found.put(by.apply(key(row)), key(row))));
            return found;
        });
    }

    private static StoredKey key(Row row) {
        return new StoredKey(
                new ItemHash(Objects.requireNonNull(row.getString("hash"))),
                Objects.requireNonNull(row.getString("external_id")),
                new TaskId(Objects.requireNonNull(row.getString("task"))));
    }

    @Override
    public CompletionStage<Void> put(ProjectId project, List<StoredItem> items) {
        Map<Integer, List<BatchableStatement<?>>> byHash = new HashMap<>();
        Map<Integer, List<BatchableStatement<?>>> byExternal = new HashMap<>();
        for (StoredItem item : items) {
            int bucket = bucket(item.hash().value());
            int external = bucket(item.externalId());
            byHash.computeIfAbsent(bucket, same -> new ArrayList<>()).add(putItem(project, bucket, item));
            byExternal
                    .computeIfAbsent(external, same -> new ArrayList<>())
                    .add(putExternal.bind(
                            project.value(),
                            external,
                            item.externalId(),
                            item.hash().value(),
                            item.task().value()));
        }
        List<List<BatchableStatement<?>>> batches = new ArrayList<>(byHash.values());
        batches.addAll(byExternal.values());
        return Waves.run(batches, this::write).thenAccept(done -> {});
    }

    private BoundStatement putItem(ProjectId project, int bucket, StoredItem item) {
        return putItem.bind(
                project.value(),
                bucket,
                item.hash().value(),
                item.externalId(),
                item.task().value(),
                json(item.content()));
    }

    /** Writes statements of one partition: one mutation, however many rows. */
    private CompletionStage<AsyncResultSet> write(List<BatchableStatement<?>> statements) {
        return session.executeAsync(BatchStatement.builder(DefaultBatchType.UNLOGGED)
                .addStatements(statements)
                .setIdempotence(true)
                .build());
    }

    private static int bucket(String key) {
        return Math.floorMod(key.hashCode(), BUCKETS);
    }

    private static String json(ItemContent content) {
        try {
            return DomainJson.mapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("item cannot be stored", e);
        }
    }

    private static ItemContent parse(String json) {
        try {
            return DomainJson.mapper().readValue(json, ItemContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored item cannot be read", e);
        }
    }

    private record Cached(ItemContent content, int characters) {}
}
