package dev.assay.read.taskhistory;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

/** Writes each task event as a row; takes in every kind of task event. */
final class TaskHistoryHandler implements PageHandler {
    private final TaskHistoryStore store;

    TaskHistoryHandler(TaskHistoryStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return store.write(page.records().stream().map(TaskHistoryHandler::row).toList());
    }

    private static HistoryRow row(FeedRecord record) {
        String type = TaskEventNames.of(record.event());
        TaskEvent event = (TaskEvent) record.event();
        Origin origin = event.origin();
        return new HistoryRow(
                event.ref().project(),
                event.ref().task(),
                record.sequence(),
                origin.at(),
                origin.by(),
                origin.role(),
                type,
                new String(record.recorded().payload(), StandardCharsets.UTF_8),
                record.recorded().hash().hex());
    }
}
