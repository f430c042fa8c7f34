package dev.assay.domain.ingest;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import java.util.List;

/**
 * An ingestion run at one stage.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>start</td><td>everything else: not started</td><td></td></tr>
 * <tr><td>{@link Running}</td><td>the next chunk, complete</td><td>a gap; a known chunk with other lines</td>
 *     <td>start of the same run; a known chunk</td></tr>
 * <tr><td>{@link Complete}</td><td></td><td>a further chunk</td><td>start, known chunks, complete</td></tr>
 * </table>
 */
public sealed interface ImportRun {
    /** Nothing was started under this id. */
    record Absent() implements ImportRun {}

    /** Any stage after the start. */
    sealed interface Started extends ImportRun {
        Ledger ledger();
    }

    /** Taking in chunks. */
    record Running(Ledger ledger) implements Started {}

    /** Read to the end. */
    record Complete(Ledger ledger) implements Started {}

    /**
     * What a run has taken in so far.
     *
     * @param startedAt epoch milliseconds
     * @param digests one digest per chunk taken in
     */
    record Ledger(
            ImportId run,
            ProjectId project,
            String format,
            long startedAt,
            List<String> digests,
            long accepted,
            long duplicates,
            long rejected) {
        public Ledger {
            digests = List.copyOf(digests);
        }
    }
}
