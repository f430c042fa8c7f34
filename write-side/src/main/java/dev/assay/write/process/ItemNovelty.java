package dev.assay.write.process;

import dev.assay.domain.consensus.Novelty;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.write.item.ItemStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Measures how unlike the items settled before an item is; remembers what it has read. Not safe for several threads. */
final class ItemNovelty {
    private static final int REMEMBERED = 10_000;

    private final ItemStore items;
    private final Map<ItemHash, CompletableFuture<Set<String>>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemHash, CompletableFuture<Set<String>>> eldest) {
            return size() > REMEMBERED;
        }
    };

    ItemNovelty(ItemStore items) {
        this.items = items;
    }

    /** In [0, 1]; 1 when nothing was settled before. */
    CompletionStage<Double> of(ProjectId project, ItemHash item, Collection<ItemHash> settled) {
        CompletableFuture<Set<String>> own = features(project, item);
        List<CompletableFuture<Set<String>>> others = new ArrayList<>();
        settled.stream().filter(other -> !other.equals(item)).forEach(other -> others.add(features(project, other)));
        CompletableFuture<Void> all = CompletableFuture.allOf(others.toArray(CompletableFuture<?>[]::new));
        return own.thenCombine(
                all,
                (features, read) -> Novelty.of(
                        features, others.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<Set<String>> features(ProjectId project, ItemHash item) {
        CompletableFuture<Set<String>> before = known.get(item);
        if (before != null && !before.isCompletedExceptionally()) {
            return before;
        }
        CompletableFuture<Set<String>> read = items.content(project, item)
                .thenApply(content -> content.map(ItemFeatures::of).orElse(Set.of()))
                .toCompletableFuture();
        known.put(item, read);
        return read;
    }
}
