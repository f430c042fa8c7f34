package dev.assay.http.world;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.write.reference.ShingleIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Tasks by key, in memory. */
final class MemoryShingles implements ShingleIndex {
    private final Map<String, Map<TaskId, Entry>> entries = new ConcurrentHashMap<>();

    private Map<TaskId, Entry> of(ProjectId project, long key) {
        return entries.computeIfAbsent(project.value() + '/' + key, none -> new LinkedHashMap<>());
    }

    @Override
    public CompletionStage<Void> put(ProjectId project, List<Long> keys, Entry entry) {
        keys.forEach(key -> of(project, key).put(entry.task(), entry));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Optional<Instant>> settledAt(ProjectId project, long key, TaskId task) {
        return CompletableFuture.completedStage(
                Optional.ofNullable(of(project, key).get(task)).map(Entry::settledAt));
    }

    @Override
    public CompletionStage<List<Entry>> find(ProjectId project, List<Long> keys) {
        return CompletableFuture.completedStage(keys.stream()
                .flatMap(key -> of(project, key).values().stream())
                .distinct()
                .toList());
    }
}
