package dev.assay.read.taskflow;

import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How each event moves a task and what that changes. */
final class FlowSteps {
    private FlowSteps() {}

    /** Imported tasks come to wait. */
    static List<FlowChange> imported(ChunkAccepted chunk) {
        int tasks = chunk.items().size();
        Instant at = chunk.origin().at();
        return tasks == 0
                ? List.of()
                : List.of(
                        FlowChange.arrived(chunk.project(), Stage.WAITING, at, tasks),
                        FlowChange.entered(chunk.project(), Stage.WAITING, at, tasks));
    }

    /** What an event changes that moves no task. */
    static List<FlowChange> work(TaskEvent event) {
        return event instanceof LabelSubmitted
                ? List.of(FlowChange.worked(
                        event.ref().project(),
                        Stage.OPEN,
                        event.origin().at(),
                        event.origin().by()))
                : List.of();
    }

    /** Where an event takes a task; empty when it is there already, or past the event. */
    static Optional<TaskPlace> moved(TaskEvent event, long sequence, Stage to, @Nullable TaskPlace before) {
        if (before == null) {
            throw new IllegalStateException("task " + event.ref().task() + " moved before it was opened");
        }
        return sequence <= before.sequence() || to == before.stage()
                ? Optional.empty()
                : Optional.of(new TaskPlace(to, event.origin().at(), sequence));
    }

    static List<FlowChange> move(TaskEvent event, TaskPlace before, TaskPlace after) {
        ProjectId project = event.ref().project();
        UserId by = event.origin().by();
        return List.of(
                FlowChange.departed(project, before.stage(), before.since(), after.since(), by),
                FlowChange.left(project, before.stage(), before.since()),
                FlowChange.arrived(project, after.stage(), after.since(), 1),
                FlowChange.entered(project, after.stage(), after.since(), 1));
    }
}
