package dev.assay.read.importreport;

import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads what import runs took in. */
public interface ImportReportQuery {
    /**
     * Runs of a project in id order.
     *
     * @param cursor where the page begins; null from the beginning
     */
    CompletionStage<Page<ImportRunRow>> runs(ProjectId project, @Nullable String cursor, int limit);

    /** One run. */
    CompletionStage<Optional<ImportRunRow>> run(ProjectId project, ImportId run);

    /**
     * Lines turned away, in line order; empty at the end.
     *
     * @param afterLine the last line already seen; 0 from the beginning
     */
    CompletionStage<List<RejectedLine>> rejected(ProjectId project, ImportId run, long afterLine, int limit);
}
