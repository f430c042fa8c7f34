package dev.assay.read.projectprogress;

import dev.assay.domain.shared.ProjectId;
import java.util.concurrent.CompletionStage;

/** Reads how far a project is. */
public interface ProjectProgressQuery {
    /** All zero, at version 0, for a project without imports. */
    CompletionStage<Progress> progress(ProjectId project);
}
