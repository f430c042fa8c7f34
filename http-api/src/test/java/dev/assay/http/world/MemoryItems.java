package dev.assay.http.world;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.write.item.ItemStore;
import dev.assay.write.item.StoredItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Items in memory. */
final class MemoryItems implements ItemStore {
    private final Map<ProjectId, Map<ItemHash, StoredItem>> items = new LinkedHashMap<>();

    private synchronized Collection<StoredItem> of(ProjectId project) {
        return List.copyOf(items.getOrDefault(project, Map.of()).values());
    }

    @Override
    public CompletionStage<Optional<ItemContent>> content(ProjectId project, ItemHash hash) {
        return CompletableFuture.completedStage(of(project).stream()
                .filter(item -> item.hash().equals(hash))
                .map(StoredItem::content)
                .findFirst());
    }

    @Override
    public CompletionStage<Optional<TaskId>> taskOf(ProjectId project, String externalId) {
        return CompletableFuture.completedStage(of(project).stream()
                .filter(item -> item.externalId().equals(externalId))
                .map(StoredItem::task)
                .findFirst());
    }

    @Override
    public CompletionStage<Map<ItemHash, StoredKey>> byHash(ProjectId project, Collection<ItemHash> hashes) {
        return CompletableFuture.completedStage(keys(project, StoredItem::hash, hashes));
    }

    @Override
    public CompletionStage<Map<String, StoredKey>> byExternalId(ProjectId project, Collection<String> externalIds) {
        return CompletableFuture.completedStage(keys(project, StoredItem::externalId, externalIds));
    }

    private <K> Map<K, StoredKey> keys(ProjectId project, Function<StoredItem, K> key, Collection<K> wanted) {
        return of(project).stream()
                .filter(item -> wanted.contains(key.apply(item)))
                .collect(Collectors.toMap(key, item -> new StoredKey(item.hash(), item.externalId(), item.task())));
    }

    @Override
    public synchronized CompletionStage<Void> put(ProjectId project, List<StoredItem> more) {
        Map<ItemHash, StoredItem> known = items.computeIfAbsent(project, id -> new LinkedHashMap<>());
        more.forEach(item -> known.put(item.hash(), item));
        return CompletableFuture.completedFuture(null);
    }
}
