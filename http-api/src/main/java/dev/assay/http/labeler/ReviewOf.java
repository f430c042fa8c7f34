package dev.assay.http.labeler;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import java.util.List;
import java.util.Optional;

/** Who reviewed a task, as its history tells. */
final class ReviewOf {
    private ReviewOf() {}

    /** The last reviewer of a task of the project that the labeler labeled; empty when there is none. */
    static Optional<UserId> last(List<FeedRecord> history, ProjectId project, UserId labeler) {
        boolean own = history.stream()
                .map(FeedRecord::event)
                .anyMatch(event -> event instanceof TaskEvent.LabelSubmitted label
                        && label.ref().project().equals(project)
                        && label.labeler().equals(labeler));
        return own
                ? history.stream()
                        .map(record -> (TaskEvent) record.event())
                        .filter(event -> event instanceof TaskEvent.ReviewAccepted
                                || event instanceof TaskEvent.ReviewRejected
                                || event instanceof TaskEvent.OutcomeOverridden)
                        .reduce((earlier, later) -> later)
                        .map(event -> event.origin().by())
                : Optional.empty();
    }
}
