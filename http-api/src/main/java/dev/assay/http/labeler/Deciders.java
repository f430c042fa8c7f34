package dev.assay.http.labeler;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who decided about a labeler's work on a task, as the task's history tells: against whom an appeal goes. */
final class Deciders {
    private Deciders() {}

    /** The last reviewer of a task of the project that the labeler labeled; empty when there is none. */
    static Optional<UserId> ofReview(List<FeedRecord> history, ProjectId project, UserId labeler) {
        return last(
                history,
                event -> event instanceof TaskEvent.LabelSubmitted label
                        && label.ref().project().equals(project)
                        && label.labeler().equals(labeler),
                event -> event instanceof TaskEvent.ReviewAccepted
                        || event instanceof TaskEvent.ReviewRejected
                        || event instanceof TaskEvent.OutcomeOverridden);
    }

    /**
     * Who said last what was expected of a gold task of the project; empty unless the labeler answered it and was told, so
     * that nobody learns by an appeal which tasks are gold.
     */
    static Optional<UserId> ofGold(List<FeedRecord> history, ProjectId project, UserId labeler) {
        return last(
                history,
                event -> event instanceof TaskEvent.GoldLabelJudged judged
                        && judged.taught()
                        && judged.ref().project().equals(project)
                        && judged.labeler().equals(labeler),
                event -> event instanceof TaskEvent.GoldDeclared || event instanceof TaskEvent.GoldCorrected);
    }

    private static Optional<UserId> last(
            List<FeedRecord> history, Predicate<TaskEvent> work, Predicate<TaskEvent> decision) {
        List<TaskEvent> events =
                history.stream().map(record -> (TaskEvent) record.event()).toList();
        return events.stream().anyMatch(work)
                ? events.stream()
                        .filter(decision)
                        .reduce((earlier, later) -> later)
                        .map(event -> event.origin().by())
                : Optional.empty();
    }
}
