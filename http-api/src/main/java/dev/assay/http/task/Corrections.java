package dev.assay.http.task;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.concurrent.CompletionStage;

/** Corrects what tasks settled on. */
@FunctionalInterface
public interface Corrections {
    /** Settles the task on a label, with a justification; the stage fails with the refusal's problem. */
    CompletionStage<?> override(ProjectId project, TaskId task, Label label, String justification, Origin origin);
}
