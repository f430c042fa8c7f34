package dev.assay.read.agreement;

import dev.assay.domain.shared.ProjectId;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Reads counts of answers, as they are and as they were. */
public interface AgreementQuery extends SliceCounts {
    /**
     * The counts as of a moment, from the journal; fails with {@link
     * dev.assay.read.projection.ReplayRefusedException} at too high a cost.
     */
    CompletionStage<SliceCounts> asOf(ProjectId project, Instant moment);
}
