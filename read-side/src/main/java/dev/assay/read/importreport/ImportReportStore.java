package dev.assay.read.importreport;

import akka.Done;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the reports go: a row per run, and one per line turned away. */
interface ImportReportStore {
    CompletionStage<Done> writeRejected(List<ChunkAccepted> chunks);

    CompletionStage<Done> writeRuns(Collection<RunState> runs);

    CompletionStage<Optional<RunState>> load(RunKey key);
}
