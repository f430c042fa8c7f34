package dev.assay.read.workqueue;

import akka.Done;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Where the queue's rows go. A row has two halves that never touch each other's columns, so that it is no matter which
 * lane is read first: what was imported, and what has happened since.
 */
interface WorkQueueStore {
    /** Writes the imported half of a chunk's rows. */
    CompletionStage<Done> writeItems(ChunkAccepted chunk);

    /** Makes chunks findable, by place and by line, after their rows are written. */
    CompletionStage<Done> writeChunks(List<QueuedChunk> chunks);

    /** Writes the other half, and makes findable what is not where it was imported to. */
    CompletionStage<Done> writeEntries(Map<QueueKey, QueueEntry> entries);

    CompletionStage<Optional<QueueEntry>> entry(QueueKey key);
}
