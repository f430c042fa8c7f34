package dev.assay.write.reference;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.reference.Bands;
import dev.assay.domain.reference.PictureHash;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.reference.Shingles;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import dev.assay.write.item.ItemStore;
import dev.assay.write.reference.ShingleIndex.Entry;
import dev.assay.write.storage.Waves;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds settled tasks whose items say nearly the same. The index only proposes: items are compared, and tasks are asked. */
public final class SimilarTasks {
    private final ShingleIndex index;
    private final ItemStore items;
    private final Looks looks;
    private final Entities<TaskCommand, Task, TaskRejection> tasks;

    public SimilarTasks(
            ShingleIndex index, ItemStore items, Looks looks, Entities<TaskCommand, Task, TaskRejection> tasks) {
        this.index = index;
        this.items = items;
        this.looks = looks;
        this.tasks = tasks;
    }

    /**
     * A settled task.
     *
     * @param similarity of its item with the one asked for, 0 to 1
     * @param settledAt when it was settled last
     */
    public record Similar(Task.Settled task, double similarity, Instant settledAt) {}

    private record Near(Entry entry, double similarity) {}

    /** Puts a task where those that come later find it. */
    public CompletionStage<Void> put(
            ProjectId project, ReferenceCheck policy, TaskId task, ItemHash item, Instant settledAt) {
        return shingles(project, policy, item)
                .thenCompose(shingles -> index.put(project, Bands.of(shingles), new Entry(task, item, settledAt)));
    }

    /** When a task that was put in was settled last. */
    public CompletionStage<Optional<Instant>> settledAt(
            ProjectId project, ReferenceCheck policy, TaskId task, ItemHash item) {
        return shingles(project, policy, item).thenCompose(shingles -> {
            List<Long> keys = Bands.of(shingles);
            return keys.isEmpty()
                    ? CompletableFuture.completedStage(Optional.empty())
                    : index.settledAt(project, keys.get(0), task);
        });
    }

    /**
     * The most similar first; those as similar in the order they were settled.
     *
     * @param policy says how numbers are compared
     * @param task left out itself
     * @param least smallest similarity
     */
    public CompletionStage<List<Similar>> of(
            ProjectId project, ReferenceCheck policy, TaskId task, ItemHash item, double least, int limit) {
        return shingles(project, policy, item)
                .thenCompose(own -> index.find(project, Bands.of(own))
                        .thenCompose(found -> Waves.run(
                                found.stream()
                                        .filter(entry -> !entry.task().equals(task))
                                        .toList(),
                                entry -> shingles(project, policy, entry.item())
                                        .thenApply(other -> new Near(entry, own.resemblance(other)))))
                        .thenCompose(near -> settled(project, near, least))
                        .thenApply(all -> all.stream().limit(limit).toList()));
    }

    private CompletionStage<List<Similar>> settled(ProjectId project, List<Near> near, double least) {
        List<Near> enough = near.stream()
                .filter(one -> one.similarity() >= least)
                .sorted(Comparator.comparingDouble(Near::similarity)
                        .reversed()
                        .thenComparing(one -> one.entry().settledAt())
                        .thenComparing(one -> one.entry().task()))
                .toList();
        return Waves.run(enough, one -> asked(project, one))
                .thenApply(all -> all.stream().flatMap(Optional::stream).toList());
    }

    /** The index may know a task that was reopened since. */
    private CompletionStage<Optional<Similar>> asked(ProjectId project, Near near) {
        return tasks.standing(near.entry().task().value())
                .thenApply(standing -> standing.state() instanceof Task.Settled settled
                                && settled.dossier().ref().project().equals(project)
                        ? Optional.of(new Similar(
                                settled, near.similarity(), near.entry().settledAt()))
                        : Optional.empty());
    }

    private CompletionStage<Shingles> shingles(ProjectId project, ReferenceCheck policy, ItemHash item) {
        return items.content(project, item)
                .thenCompose(content -> content.<CompletionStage<ItemContent>>map(CompletableFuture::completedStage)
                        .orElseGet(() -> CompletableFuture.failedStage(
                                new IllegalStateException("item " + item + " of " + project + " is not stored"))))
                .thenCompose(content ->
                        looks(project, content).thenApply(looks -> Shingles.of(content, policy.scales(), looks)));
    }

    private CompletionStage<Map<String, PictureHash>> looks(ProjectId project, ItemContent content) {
        List<String> pictures = content.fields().values().stream()
                .filter(ItemValue.Image.class::isInstance)
                .map(value -> ((ItemValue.Image) value).url())
                .distinct()
                .toList();
        return Waves.run(pictures, url -> looks.of(project, url)).thenApply(found -> {
            Map<String, PictureHash> known = new HashMap<>();
            for (int i = 0; i < pictures.size(); i++) {
                String url = pictures.get(i);
                found.get(i).ifPresent(look -> known.put(url, look));
            }
            return known;
        });
    }
}
