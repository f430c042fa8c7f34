package dev.assay.ops.server;

import dev.assay.domain.routing.Line;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.read.workqueue.QueueChunk;
import dev.assay.read.workqueue.QueueEntry;
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

/** The work queue view as the dispatcher needs it. The view is asked for late, because it starts after the write side. */
final class QueueReadyTasks implements ReadyTasks {
    private final Supplier<WorkQueueQuery> queue;

    QueueReadyTasks(Supplier<WorkQueueQuery> queue) {
        this.queue = queue;
    }

    @Override
    public CompletionStage<Long> newest(ProjectId project) {
        return queue.get().newest(project);
    }

    @Override
    public CompletionStage<Map<Line, Long>> lines(ProjectId project) {
        return queue.get().lines(project);
    }

    @Override
    public CompletionStage<List<Chunk>> chunksAfter(ProjectId project, Line line, long after, int limit) {
        return queue.get()
                .chunksOf(project, line, after, limit)
                .thenApply(chunks -> chunks.stream()
                        .map(chunk -> new Chunk(chunk.position(), chunk.run(), chunk.number()))
                        .toList());
    }

    @Override
    public CompletionStage<List<ReadyTask>> steered(ProjectId project) {
        return queue.get()
                .steered(project)
                .thenApply(rows -> rows.stream().map(QueueReadyTasks::ready).toList());
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
                row.entry().overlap() > 0 || row.entry().stage() == Stage.GOLD
                        ? row.entry().overlap()
                        : row.facts().overlap(),
                row.entry().done(),
                row.entry().labels(),
                leases,
                row.entry().priority() == QueueEntry.AS_IMPORTED
                        ? row.facts().traits().priority()
                        : row.entry().priority(),
                row.entry().reservation(),
                row.entry().revision());
    }
}
