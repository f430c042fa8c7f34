package dev.assay.http.task;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.concurrent.CompletionStage;

/** Corrects what counts as the right label of a task. */
@FunctionalInterface
public interface Corrections {
    /** Puts a label in its place, with a justification; the stage fails with the refusal's problem. */
    CompletionStage<?> correct(ProjectId project, TaskId task, Label label, String justification, Origin origin);
}
