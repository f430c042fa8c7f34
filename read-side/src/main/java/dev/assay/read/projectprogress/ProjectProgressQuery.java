package dev.assay.read.projectprogress;

import dev.assay.domain.shared.ProjectId;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Reads how far a project is. */
public interface ProjectProgressQuery {
    /** All zero, at version 0, for a project without imports. */
    CompletionStage<Progress> progress(ProjectId project);

    /**
     * The progress as it stood at a moment, replayed from the journal; fails with {@link
     * dev.assay.read.projection.ReplayRefusedException} when that costs too much.
     */
    CompletionStage<Progress> asOf(ProjectId project, Instant moment);
}
