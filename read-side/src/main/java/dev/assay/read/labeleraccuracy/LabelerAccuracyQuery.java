package dev.assay.read.labeleraccuracy;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;

/** Asks how labelers do. */
public interface LabelerAccuracyQuery {
    /** A labeler's record in a project; empty when none of their answers was judged yet. */
    CompletionStage<AccuracyRow> of(ProjectId project, UserId labeler);

    /** How many labels a labeler submitted in a project on a day (UTC); exact for their last day only, 0 for later ones. */
    CompletionStage<Integer> labelsOn(ProjectId project, UserId labeler, LocalDate day);
}
