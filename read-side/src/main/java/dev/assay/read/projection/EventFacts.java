package dev.assay.read.projection;

import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.TaskEvent;
import java.time.Instant;

/** What views that count work by project ask of every task and import event. */
public record EventFacts(ProjectId project, Instant at) {
    /**
     * The facts of an event.
     *
     * @param view who asks
     * @throws UnknownEventException for an event of another kind of entity
     */
    public static EventFacts of(Object event, String view) {
        if (event instanceof TaskEvent task) {
            return new EventFacts(task.ref().project(), task.origin().at());
        }
        if (event instanceof ImportEvent run) {
            return new EventFacts(run.project(), run.origin().at());
        }
        throw new UnknownEventException(view, event);
    }
}
