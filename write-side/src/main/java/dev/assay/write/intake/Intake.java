package dev.assay.write.intake;

import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Traits;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Takes in an import. Chunks of one project are taken in one at a time, so that an item goes in once. */
public interface Intake {
    /** Begins or resumes a run. */
    CompletionStage<Answer> start(ProjectId project, ImportId run, String format, Origin origin);

    /** Takes in the next chunk; a chunk taken in before is recognised and skipped. */
    CompletionStage<Answer> chunk(ProjectId project, ImportId run, Chunk chunk, Origin origin);

    /** Ends a run. */
    CompletionStage<Answer> complete(ProjectId project, ImportId run, int chunks, Origin origin);

    /**
     * Parsed lines.
     *
     * @param number from 0
     * @param digest SHA-256 of the lines in hexadecimal
     */
    record Chunk(int number, String digest, List<Line> lines, List<RejectedLine> rejected) {
        public Chunk {
            lines = List.copyOf(lines);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * One well-formed line.
     *
     * @param number in the input, from 1
     * @param overlap labels wanted; 0 takes the policy's figure
     * @param traits what kind of work it is
     */
    record Line(long number, String externalId, ItemHash hash, ItemContent content, int overlap, Traits traits) {}

    /** What became of it. */
    sealed interface Answer {
        /** It went in; the run stands like this. */
        record Taken(ImportRun.Ledger ledger) implements Answer {}

        /** It did not. */
        record Refused(ImportRejection reason) implements Answer {}
    }
}
