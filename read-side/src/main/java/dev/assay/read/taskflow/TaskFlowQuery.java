package dev.assay.read.taskflow;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads how work flows. */
public interface TaskFlowQuery {
    /** What the view holds, with ages and windows as of a moment: the present one. All zero for a project without imports. */
    CompletionStage<Flow> flow(ProjectId project, Instant now);

    /**
     * The same as it stood at a moment, replayed from the journal; fails with {@link
     * dev.assay.read.projection.ReplayRefusedException} when that costs too much.
     */
    CompletionStage<Flow> asOf(ProjectId project, Instant moment);

    /** When the task came into the project; empty when no import brought it. */
    CompletionStage<Optional<Instant>> importedAt(ProjectId project, TaskId task);
}
