package dev.assay.read.workqueue;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.paging.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The queue as it stood at a moment, page by page, from the journal: a chunk's items from its own event, and each task's
 * entry folded from the task's own history by the same rules as the view. The view is asked only where chunks are.
 *
 * <p>A call reads at most {@link #MOST_TASKS} histories, whatever the stage asked for.
 */
public final class PastWorkQueue {
    /** Most tasks that one call looks at. */
    static final int MOST_TASKS = 1_000;

    private static final int HISTORIES = 64;

    /** What looking at a chunk costs that is then left out, in tasks. */
    private static final int PASSING = 20;

    /** After every task of a chunk. */
    private static final int END = 999_999_999;

    private static final Lane IMPORTS = EntityKind.IMPORT.lanes().get(0);

    private final WorkQueueQuery queue;
    private final EventFeed feed;

    public PastWorkQueue(WorkQueueQuery queue, EventFeed feed) {
        this.queue = queue;
        this.feed = feed;
    }

    /** One call; counts down the tasks it may still look at. */
    private final class Call {
        private final ProjectId project;
        private final Instant moment;
        private final @Nullable Stage stage;
        private final int limit;
        private final List<QueueRow> found = new ArrayList<>();
        private int budget = MOST_TASKS;

        Call(ProjectId project, Instant moment, @Nullable Stage stage, int limit) {
            this.project = project;
            this.moment = moment;
            this.stage = stage;
            this.limit = limit;
        }

        CompletionStage<Page<QueueRow>> from(@Nullable QueuePosition start) {
            return start == null ? chunksAfter(null) : chunk(start);
        }

        private CompletionStage<Page<QueueRow>> chunksAfter(@Nullable QueueChunk chunk) {
            return queue.chunksAfter(project, chunk, 1)
                    .thenCompose(chunks -> chunks.isEmpty()
                            ? CompletableFuture.completedFuture(new Page<>(found, null))
                            : chunk(new QueuePosition(chunks.get(0), -1)));
        }

        private CompletionStage<Page<QueueRow>> chunk(QueuePosition start) {
            return feed.after(IMPORTS, start.chunk().position() - 1, 1, Duration.ZERO)
                    .thenCompose(records -> {
                        ChunkAccepted accepted = accepted(start.chunk(), records);
                        return accepted.origin().at().isAfter(moment) ? passed(start.chunk()) : items(start, accepted);
                    });
        }

        /** A chunk that came later than the moment; further ones may, by another clock, still be earlier. */
        private CompletionStage<Page<QueueRow>> passed(QueueChunk chunk) {
            budget -= PASSING;
            return budget > 0
                    ? chunksAfter(chunk)
                    : CompletableFuture.completedFuture(new Page<>(found, new QueuePosition(chunk, END).text()));
        }

        private CompletionStage<Page<QueueRow>> items(QueuePosition start, ChunkAccepted accepted) {
            List<ImportedItem> items = accepted.items().stream()
                    .filter(item -> item.task().index() > start.place())
                    .limit(Math.min(budget, HISTORIES))
                    .toList();
            if (items.isEmpty()) {
                return chunksAfter(start.chunk());
            }
            return InFlight.all(items, HISTORIES, this::row).thenCompose(rows -> {
                budget -= rows.size();
                for (QueueRow row : rows) {
                    if (stage == null || row.entry().stage() == stage) {
                        found.add(row);
                    }
                    if (found.size() == limit) {
                        return end(start.chunk(), row);
                    }
                }
                QueueRow last = rows.get(rows.size() - 1);
                return budget <= 0 ? end(start.chunk(), last) : items(after(start.chunk(), last), accepted);
            });
        }

        private CompletionStage<Page<QueueRow>> end(QueueChunk chunk, QueueRow last) {
            return CompletableFuture.completedFuture(
                    new Page<>(found, after(chunk, last).text()));
        }

        private CompletionStage<QueueRow> row(ImportedItem item) {
            TaskFacts facts = new TaskFacts(
                    new TaskRef(project, item.task(), item.externalId()), item.item(), item.overlap(), item.traits());
            return feed.history(EntityKind.TASK, item.task().value())
                    .thenApply(records -> new QueueRow(facts, item.line(), entry(records)));
        }

        private QueueEntry entry(List<FeedRecord> records) {
            QueueEntry entry = QueueEntry.WAITING;
            for (FeedRecord record : records) {
                TaskEvent event = (TaskEvent) record.event();
                if (event.origin().at().isAfter(moment)) {
                    return entry;
                }
                entry = QueueEvolution.after(entry, event).at(record.sequence());
            }
            return entry;
        }
    }

    private static QueuePosition after(QueueChunk chunk, QueueRow last) {
        return new QueuePosition(chunk, last.facts().ref().task().index());
    }

    private static ChunkAccepted accepted(QueueChunk chunk, List<FeedRecord> records) {
        if (records.size() == 1 && records.get(0).event() instanceof ChunkAccepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("the journal has no chunk at " + chunk);
    }

    /**
     * Tasks in import order, as {@link WorkQueueQuery#list} would have listed them at the moment.
     *
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public CompletionStage<Page<QueueRow>> list(
            ProjectId project, Instant moment, @Nullable Stage stage, @Nullable String cursor, int limit) {
        return new Call(project, moment, stage, limit).from(QueuePosition.parse(cursor));
    }
}
