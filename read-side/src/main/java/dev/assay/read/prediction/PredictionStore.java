package dev.assay.read.prediction;

import akka.Done;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where the rows go: whole rows by their names, so that writing them again changes nothing. */
interface PredictionStore {
    /**
     * Where a task stands after a page.
     *
     * @param label what it is settled on, as stored JSON; empty unless settled
     * @param how what settled it; null unless settled
     */
    record Stand(ProjectId project, TaskId task, String label, Outcome.@Nullable By how) {}

    /** A task that was sent to review, and its project. */
    record Escalated(ProjectId project, EscalationRow row) {}

    /**
     * Predictions that were recorded.
     *
     * @param labels the predicted labels as stored JSON, in the event's order
     */
    record Recorded(PredictionsRecorded event, List<String> labels) {
        public Recorded {
            labels = List.copyOf(labels);
        }
    }

    /** @param events in the order they were recorded */
    CompletionStage<Done> predicted(List<Recorded> events);

    CompletionStage<Done> decided(Collection<Stand> stands, List<Escalated> escalated);
}
