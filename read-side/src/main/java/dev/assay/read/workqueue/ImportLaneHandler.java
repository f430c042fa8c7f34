package dev.assay.read.workqueue;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportEvent.ImportCompleted;
import dev.assay.domain.ingest.ImportEvent.ImportStarted;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Puts imported items into the queue. */
final class ImportLaneHandler implements PageHandler {
    static final Set<Class<?>> IGNORED = Set.of(ImportStarted.class, ImportCompleted.class);

    private static final int CHUNKS_UNDER_WAY = 8;

    private final WorkQueueStore store;

    ImportLaneHandler(WorkQueueStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<QueuedChunk> chunks = new ArrayList<>();
        for (FeedRecord record : page.records()) {
            if (record.event() instanceof ChunkAccepted chunk) {
                if (!chunk.items().isEmpty()) {
                    chunks.add(new QueuedChunk(record.offset(), chunk));
                }
            } else if (!IGNORED.contains(record.event().getClass())) {
                throw new UnknownEventException(WorkQueueView.NAME, record.event());
            }
        }
        return InFlight.all(chunks, CHUNKS_UNDER_WAY, queued -> store.writeItems(queued.chunk()))
                .thenCompose(written -> store.writeChunks(chunks));
    }
}
