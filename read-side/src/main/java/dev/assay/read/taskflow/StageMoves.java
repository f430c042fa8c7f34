package dev.assay.read.taskflow;

import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.OverlapRaised;
import dev.assay.domain.task.TaskEvent.PriorityChanged;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReservationReleased;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskEvent.TaskReserved;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import dev.assay.read.projection.UnknownEventException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each task event takes the task. A new event is one line: in {@link #TO}, or in {@link #STAYS}. */
final class StageMoves {
    /** Stage the task is in after the event, whether it was there before or not. */
    static final Map<Class<? extends TaskEvent>, Stage> TO = Map.of(
            TaskOpened.class, Stage.OPEN,
            ConsensusReached.class, Stage.SETTLED,
            ConsensusMissed.class, Stage.IN_REVIEW,
            ReviewAccepted.class, Stage.SETTLED,
            ReviewRejected.class, Stage.OPEN,
            OutcomeOverridden.class, Stage.SETTLED,
            SentToReview.class, Stage.IN_REVIEW,
            RelabelRequested.class, Stage.OPEN,
            GoldDeclared.class, Stage.GOLD,
            GoldRetired.class, Stage.SETTLED);

    /** Leave the task where it is. */
    static final Set<Class<? extends TaskEvent>> STAYS = Set.of(
            AssignmentGranted.class,
            AssignmentRenewed.class,
            AssignmentExpired.class,
            AssignmentReleased.class,
            TaskSkipped.class,
            LabelSubmitted.class,
            LabelRevised.class,
            EdgeCaseFlagged.class,
            OverlapRaised.class,
            TaskReserved.class,
            ReservationReleased.class,
            PriorityChanged.class,
            GoldCorrected.class,
            GoldHandedOut.class,
            GoldLeaseRenewed.class,
            GoldLeaseExpired.class,
            GoldReleased.class,
            GoldSkipped.class,
            GoldLabelJudged.class,
            GoldLabelRevised.class);

    private StageMoves() {}

    /** Empty when the task stays where it is. */
    static Optional<Stage> after(Object event) {
        Stage to = TO.get(event.getClass());
        if (to == null && !STAYS.contains(event.getClass())) {
            throw new UnknownEventException(TaskFlowView.NAME, event);
        }
        return Optional.ofNullable(to);
    }
}
