package dev.assay.read.taskhistory;

import dev.assay.domain.task.TaskEvent;
import dev.assay.read.projection.UnknownEventException;
import java.util.Map;

/** The names auditors read. They are part of stored rows and never change. */
final class TaskEventNames {
    static final Map<Class<? extends TaskEvent>, String> NAMES = Map.ofEntries(
            Map.entry(TaskEvent.TaskOpened.class, "task-opened"),
            Map.entry(TaskEvent.AssignmentGranted.class, "assignment-granted"),
            Map.entry(TaskEvent.AssignmentRenewed.class, "assignment-renewed"),
            Map.entry(TaskEvent.AssignmentExpired.class, "assignment-expired"),
            Map.entry(TaskEvent.AssignmentReleased.class, "assignment-released"),
            Map.entry(TaskEvent.TaskSkipped.class, "task-skipped"),
            Map.entry(TaskEvent.LabelSubmitted.class, "label-submitted"),
            Map.entry(TaskEvent.LabelRevised.class, "label-revised"),
            Map.entry(TaskEvent.ConsensusReached.class, "consensus-reached"),
            Map.entry(TaskEvent.ConsensusMissed.class, "consensus-missed"),
            Map.entry(TaskEvent.EdgeCaseFlagged.class, "edge-case-flagged"),
            Map.entry(TaskEvent.OverlapRaised.class, "overlap-raised"),
            Map.entry(TaskEvent.ReviewAccepted.class, "review-accepted"),
            Map.entry(TaskEvent.ReviewRejected.class, "review-rejected"),
            Map.entry(TaskEvent.OutcomeOverridden.class, "outcome-overridden"),
            Map.entry(TaskEvent.SentToReview.class, "sent-to-review"),
            Map.entry(TaskEvent.RelabelRequested.class, "relabel-requested"),
            Map.entry(TaskEvent.TaskReserved.class, "task-reserved"),
            Map.entry(TaskEvent.ReservationReleased.class, "reservation-released"),
            Map.entry(TaskEvent.PriorityChanged.class, "priority-changed"),
            Map.entry(TaskEvent.GoldDeclared.class, "gold-declared"),
            Map.entry(TaskEvent.GoldCorrected.class, "gold-corrected"),
            Map.entry(TaskEvent.GoldRetired.class, "gold-retired"),
            Map.entry(TaskEvent.GoldHandedOut.class, "gold-handed-out"),
            Map.entry(TaskEvent.GoldLeaseRenewed.class, "gold-lease-renewed"),
            Map.entry(TaskEvent.GoldLeaseExpired.class, "gold-lease-expired"),
            Map.entry(TaskEvent.GoldReleased.class, "gold-released"),
            Map.entry(TaskEvent.GoldSkipped.class, "gold-skipped"),
            Map.entry(TaskEvent.GoldLabelJudged.class, "gold-label-judged"),
            Map.entry(TaskEvent.GoldLabelRevised.class, "gold-label-revised"));

    private TaskEventNames() {}

    static String of(Object event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new UnknownEventException(TaskHistoryView.NAME, event);
        }
        return name;
    }
}
