package dev.assay.write.reference;

import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Settled tasks by the keys of their items, so that similar ones are found without comparing all with all. */
public interface ShingleIndex {
    /**
     * A task that was settled at least once.
     *
     * @param settledAt when last
     */
    record Entry(TaskId task, ItemHash item, Instant settledAt) {}

    /** Puts a task under its item's keys; repeating it changes nothing but the moment. */
    CompletionStage<Void> put(ProjectId project, List<Long> keys, Entry entry);

    /** When a task that was put in under a key was settled last. */
    CompletionStage<Optional<Instant>> settledAt(ProjectId project, long key, TaskId task);

    /** Tasks under any of the keys, each once; of a key that very many share only some. */
    CompletionStage<List<Entry>> find(ProjectId project, List<Long> keys);
}
