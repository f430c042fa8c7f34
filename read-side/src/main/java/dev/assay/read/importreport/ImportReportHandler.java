package dev.assay.read.importreport;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportEvent.ImportCompleted;
import dev.assay.domain.ingest.ImportEvent.ImportStarted;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Counts what each run took in and lists what it turned away; takes in every kind of import event. */
final class ImportReportHandler implements PageHandler, FoldRules<RunKey, RunState> {
    private static final int REMEMBERED = 1_000;

    private final ImportReportStore store;
    private final PageFold<RunKey, RunState> fold = new PageFold<>(this, REMEMBERED);

    ImportReportHandler(ImportReportStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<ChunkAccepted> chunks = new ArrayList<>();
        for (FeedRecord record : page.records()) {
            if (record.event() instanceof ChunkAccepted chunk) {
                chunks.add(chunk);
            }
        }
        return fold.changed(page)
                .thenCompose(runs -> store.writeRejected(chunks).thenCompose(done -> store.writeRuns(runs.values())));
    }

    @Override
    public RunKey key(FeedRecord record) {
        if (record.event() instanceof ImportEvent event) {
            return new RunKey(event.project(), event.run());
        }
        throw new UnknownEventException(ImportReportView.NAME, record.event());
    }

    @Override
    public long reached(RunState state) {
        return state.sequence();
    }

    @Override
    public RunState apply(@Nullable RunState before, FeedRecord record) {
        Object event = record.event();
        if (event instanceof ImportStarted started) {
            return new RunState(started(started), 0, record.sequence());
        }
        if (before == null) {
            throw new IllegalStateException(event + " cannot come before the import was started");
        }
        if (event instanceof ChunkAccepted chunk) {
            long last = chunk.rejected().stream()
                    .mapToLong(RejectedLine::line)
                    .max()
                    .orElse(0);
            return new RunState(with(before.row(), chunk), Math.max(before.lastRejected(), last), record.sequence());
        }
        if (event instanceof ImportCompleted completed) {
            return new RunState(completed(before.row(), completed), before.lastRejected(), record.sequence());
        }
        throw new UnknownEventException(ImportReportView.NAME, event);
    }

    private static ImportRunRow started(ImportStarted event) {
        return new ImportRunRow(
                event.project(),
                event.run(),
                event.origin().at(),
                event.origin().by(),
                event.format(),
                false,
                0,
                0,
                0,
                0,
                event.origin().at());
    }

    private static ImportRunRow with(ImportRunRow row, ChunkAccepted event) {
        return new ImportRunRow(
                row.project(),
                row.run(),
                row.startedAt(),
                row.startedBy(),
                row.format(),
                row.complete(),
                row.chunks() + 1,
                row.accepted() + event.items().size(),
                row.duplicates() + event.duplicates(),
                row.rejected() + event.rejected().size(),
                event.origin().at());
    }

    private static ImportRunRow completed(ImportRunRow row, ImportCompleted event) {
        return new ImportRunRow(
                row.project(),
                row.run(),
                row.startedAt(),
                row.startedBy(),
                row.format(),
                true,
                row.chunks(),
                row.accepted(),
                row.duplicates(),
                row.rejected(),
                event.origin().at());
    }

    @Override
    public CompletionStage<Optional<RunState>> load(RunKey key) {
        return store.load(key);
    }
}
