package dev.assay.ops.server;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.read.workqueue.QueueChunk;
import dev.assay.read.workqueue.QueueRow;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.dispatch.ReadyTask;
import dev.assay.write.dispatch.ReadyTasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The work queue view as the dispatcher needs it. The view is asked for late, because it starts after the write side. */
final class QueueReadyTasks implements ReadyTasks {
    private final Supplier<WorkQueueQuery> queue;

    QueueReadyTasks(Supplier<WorkQueueQuery> queue) {
        this.queue = queue;
    }

    @Override
    public CompletionStage<List<Chunk>> chunksAfter(ProjectId project, @Nullable Chunk after, int limit) {
        QueueChunk from = after == null ? null : new QueueChunk(after.position(), after.run(), after.number());
        return queue.get()
                .chunksAfter(project, from, limit)
                .thenApply(chunks -> chunks.stream()
                        .map(chunk -> new Chunk(chunk.position(), chunk.run(), chunk.number()))
                        .toList());
    }

    @Override
    public CompletionStage<List<ReadyTask>> tasksOf(ProjectId project, Chunk chunk) {
        return queue.get()
                .tasksOf(project, new QueueChunk(chunk.position(), chunk.run(), chunk.number()))
                .thenApply(rows -> rows.stream().map(QueueReadyTasks::ready).toList());
    }

    @Override
    public CompletionStage<Optional<ReadyTask>> task(ProjectId project, TaskId task) {
        return queue.get().task(project, task).thenApply(row -> row.map(QueueReadyTasks::ready));
    }

    private static ReadyTask ready(QueueRow row) {
        Map<AssignmentId, ReadyTask.Lease> leases = new HashMap<>();
        row.entry()
                .leases()
                .forEach((id, lease) -> leases.put(id, new ReadyTask.Lease(lease.labeler(), lease.until())));
        return new ReadyTask(
                row.facts(),
                row.entry().stage(),
                row.entry().overlap() > 0 ? row.entry().overlap() : row.facts().overlap(),
                row.entry().done(),
                row.entry().labels(),
                leases,
                row.entry().revision());
    }
}
