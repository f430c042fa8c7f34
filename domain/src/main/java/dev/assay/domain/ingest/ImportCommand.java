package dev.assay.domain.ingest;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import java.util.List;

/** What can be asked of an ingestion run. */
public sealed interface ImportCommand {
    Origin origin();

    /** Begins the run. */
    record StartImport(Origin origin, ImportId run, ProjectId project, String format) implements ImportCommand {}

    /**
     * Takes in one chunk of lines.
     *
     * @param number chunks count from 0, without gaps
     * @param digest SHA-256 of the chunk's lines: the same chunk sent again is recognised by it
     * @param duplicates lines whose item was there already
     */
    record AcceptChunk(
            Origin origin,
            int number,
            String digest,
            List<ImportedItem> items,
            List<RejectedLine> rejected,
            int duplicates)
            implements ImportCommand {
        public AcceptChunk {
            items = List.copyOf(items);
            rejected = List.copyOf(rejected);
        }
    }

    /** Ends the run: the input was read to its end. */
    record CompleteImport(Origin origin, int chunks) implements ImportCommand {}
}
