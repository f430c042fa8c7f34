package dev.assay.read.workqueue;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps up with what happens to queued tasks. */
final class TaskLaneHandler implements PageHandler, FoldRules<QueueKey, QueueEntry> {
    private static final int REMEMBERED = 20_000;

    private final WorkQueueStore store;
    private final PageFold<QueueKey, QueueEntry> fold = new PageFold<>(this, REMEMBERED);

    TaskLaneHandler(WorkQueueStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(store::writeEntries);
    }

    @Override
    public QueueKey key(FeedRecord record) {
        if (record.event() instanceof TaskEvent event) {
            return QueueKey.of(event.ref());
        }
        throw new UnknownEventException(WorkQueueView.NAME, record.event());
    }

    @Override
    public long reached(QueueEntry entry) {
        return entry.revision();
    }

    @Override
    public QueueEntry apply(@Nullable QueueEntry before, FeedRecord record) {
        QueueEntry entry = before == null ? QueueEntry.WAITING : before;
        return QueueEvolution.after(entry, (TaskEvent) record.event()).at(record.sequence());
    }

    @Override
    public CompletionStage<Optional<QueueEntry>> load(QueueKey key) {
        return store.entry(key);
    }
}
