package dev.assay.read.taskflow;

import akka.Done;
import dev.assay.domain.feed.Lane;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the rows go. Counting rows carry the offset they stand for; all are written whole. */
interface TaskFlowStore {
    /** Writes a lane's counting rows. */
    CompletionStage<Done> writeRows(Lane lane, Map<RowKey, FlowRow> rows);

    CompletionStage<Optional<FlowRow>> row(Lane lane, RowKey key);

    /** Writes where tasks are. */
    CompletionStage<Done> writePlaces(Map<TaskKey, TaskPlace> places);

    CompletionStage<Optional<TaskPlace>> place(TaskKey key);

    /** Writes when chunks came in. */
    CompletionStage<Done> writeChunks(Map<ChunkKey, Instant> chunks);

    CompletionStage<Optional<Instant>> importedAt(ChunkKey key);
}
