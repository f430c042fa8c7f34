package dev.assay.domain.ingest;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import java.util.List;

/** What has happened in an ingestion run. */
public sealed interface ImportEvent {
    ImportId run();

    ProjectId project();

    Origin origin();

    /** The run began. {@code format} is {@code ndjson} or {@code csv}. */
    record ImportStarted(ImportId run, ProjectId project, Origin origin, String format) implements ImportEvent {}

    /** A chunk of lines was taken in; its items are tasks from now on. {@code startedAt} is the run's, in epoch milliseconds. */
    record ChunkAccepted(
            ImportId run,
            ProjectId project,
            Origin origin,
            long startedAt,
            int number,
            String digest,
            List<ImportedItem> items,
            List<RejectedLine> rejected,
            int duplicates)
            implements ImportEvent {
        public ChunkAccepted {
            items = List.copyOf(items);
            rejected = List.copyOf(rejected);
        }
    }

    /** The input was read to its end. */
    record ImportCompleted(
            ImportId run, ProjectId project, Origin origin, long accepted, long duplicates, long rejected)
            implements ImportEvent {}
}
