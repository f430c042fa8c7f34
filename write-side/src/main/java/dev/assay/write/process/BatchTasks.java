package dev.assay.write.process;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportEvent.ImportCompleted;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.StandingLabel;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** Finds a batch's tasks in its import's history, and asks each where it stands. */
final class BatchTasks {
    private static final int AT_ONCE = 16;

    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final EventFeed feed;

    BatchTasks(Entities<TaskCommand, Task, TaskRejection> tasks, EventFeed feed) {
        this.tasks = tasks;
        this.feed = feed;
    }

    CompletionStage<Batch> of(ImportId batch) {
        return feed.history(EntityKind.IMPORT, batch.value()).thenCompose(history -> {
            Map<TaskId, Task> standing = new ConcurrentSkipListMap<>();
            boolean complete = history.stream().anyMatch(record -> record.event() instanceof ImportCompleted);
            return each(
                            ids(history),
                            task -> tasks.standing(task.value()).thenAccept(found -> standing.put(task, found.state())))
                    .thenApply(all -> new Batch(complete, new TreeMap<>(standing)));
        });
    }

    private static List<TaskId> ids(List<FeedRecord> history) {
        List<TaskId> ids = new ArrayList<>();
        for (FeedRecord record : history) {
            if (record.event() instanceof ChunkAccepted chunk) {
                chunk.items().stream().map(ImportedItem::task).forEach(ids::add);
            }
        }
        return ids;
    }

    /** Does something for each task, a few at once. */
    static CompletionStage<Void> each(List<TaskId> all, Function<TaskId, CompletionStage<Void>> action) {
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<TaskId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            done = done.thenCompose(before -> CompletableFuture.allOf(some.stream()
                    .map(task -> action.apply(task).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new)));
        }
        return done;
    }

    /**
     * A batch as its tasks say.
     *
     * @param complete whether its import has read its input to the end
     */
    record Batch(boolean complete, Map<TaskId, Task> tasks) {
        Batch {
            tasks = Collections.unmodifiableMap(new TreeMap<>(tasks));
        }

        private static boolean undecided(Task task) {
            return task instanceof Task.Absent || task instanceof Task.Open;
        }

        long undecided() {
            return tasks.values().stream().filter(Batch::undecided).count();
        }

        long undecidedIn(Lane lane) {
            return tasks.entrySet().stream()
                    .filter(task ->
                            EntityKind.TASK.laneOf(task.getKey().value()).equals(lane))
                    .filter(task -> undecided(task.getValue()))
                    .count();
        }

        /** The sum of the tasks' rounds: it grows whenever one is labeled anew. */
        long rounds() {
            return begun().values().stream()
                    .mapToLong(task -> task.dossier().round())
                    .sum();
        }

        private Map<TaskId, Task.Begun> begun() {
            Map<TaskId, Task.Begun> begun = new TreeMap<>();
            tasks.forEach((id, task) -> {
                if (task instanceof Task.Begun one) {
                    begun.put(id, one);
                }
            });
            return begun;
        }

        /** Gold is no work: its answers are no labels of the batch. */
        private Map<TaskId, Task.Begun> ordinary() {
            Map<TaskId, Task.Begun> ordinary = begun();
            ordinary.values().removeIf(Task.Gold.class::isInstance);
            return ordinary;
        }

        /** The schema version that most labels were made under; 1 without labels. */
        int schema() {
            Map<Integer, Integer> used = new TreeMap<>();
            ordinary()
                    .values()
                    .forEach(task -> task.dossier()
                            .labels()
                            .values()
                            .forEach(label -> used.merge(label.versions().schema(), 1, Integer::sum)));
            return used.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(1);
        }

        /** Standing labels of each task that were made under a schema version. */
        Map<TaskId, List<Label>> labels(int schema) {
            Map<TaskId, List<Label>> labels = new TreeMap<>();
            ordinary()
                    .forEach((id, task) -> labels.put(
                            id,
                            task.dossier().labels().values().stream()
                                    .filter(label -> label.versions().schema() == schema)
                                    .map(StandingLabel::label)
                                    .toList()));
            return labels;
        }
    }
}
