package dev.assay.read.agreement;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.read.agreement.TaskLabels.Given;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What each event changes in a task's labels. */
final class LabelsEvolution {
    static final Set<Class<?>> IGNORED = Set.of(
            TaskEvent.AssignmentGranted.class,
            TaskEvent.AssignmentRenewed.class,
            TaskEvent.AssignmentExpired.class,
            TaskEvent.AssignmentReleased.class,
            TaskEvent.TaskSkipped.class,
            TaskEvent.EdgeCaseFlagged.class,
            TaskEvent.OverlapRaised.class,
            TaskEvent.ConsensusMissed.class,
            TaskEvent.TaskReserved.class,
            TaskEvent.ReservationReleased.class,
            TaskEvent.PriorityChanged.class,
            TaskEvent.GoldCorrected.class,
            TaskEvent.GoldHandedOut.class,
            TaskEvent.GoldLeaseRenewed.class,
            TaskEvent.GoldLeaseExpired.class,
            TaskEvent.GoldReleased.class,
            TaskEvent.GoldSkipped.class,
            TaskEvent.GoldLabelJudged.class,
            TaskEvent.GoldLabelRevised.class);

    static final Set<Class<?>> TAKEN = Set.of(
            TaskOpened.class,
            LabelSubmitted.class,
            LabelRevised.class,
            ConsensusReached.class,
            ReviewAccepted.class,
            ReviewRejected.class,
            OutcomeOverridden.class,
            SentToReview.class,
            RelabelRequested.class,
            GoldDeclared.class,
            GoldRetired.class);

    private LabelsEvolution() {}

    static TaskLabels opened(TaskOpened event) {
        return new TaskLabels(
                event.ref().project().value(), event.ref().task().run().value(), 1, null, false, List.of(), 0);
    }

    static TaskLabels after(TaskLabels task, TaskEvent event) {
        if (event instanceof LabelSubmitted label) {
            return task.with(new Given(
                    label.labeler().value(),
                    label.origin().at().toEpochMilli(),
                    label.versions().instructions(),
                    countable(label.label())));
        }
        if (event instanceof LabelRevised label) {
            return task.of(label.labeler().value())
                    .map(before -> task.with(new Given(
                            before.labeler(), before.at(), label.versions().instructions(), countable(label.label()))))
                    .orElse(task);
        }
        if (event instanceof ConsensusReached reached) {
            return task.settledOn(countable(reached.outcome()), false);
        }
        if (event instanceof ReviewAccepted accepted) {
            return task.settledOn(countable(accepted.label()), true);
        }
        if (event instanceof OutcomeOverridden overridden) {
            return task.settledOn(countable(overridden.label()), true);
        }
        if (event instanceof SentToReview) {
            return task.settledOn(null, false);
        }
        if (event instanceof ReviewRejected rejected) {
            return task.reopened(rejected.nextRound());
        }
        if (event instanceof RelabelRequested requested) {
            return task.reopened(requested.nextRound());
        }
        if (event instanceof GoldDeclared) {
            // Gold is no work: its answers agree with what is expected or not, and with nobody.
            return task.reopened(task.round());
        }
        if (event instanceof GoldRetired retired) {
            return task.settledOn(countable(retired.expected()), true);
        }
        throw new AssertionError("no change for " + event);
    }

    /** Choices and ratings; other answers are seldom twice the same. */
    private static Map<String, String> countable(Label label) {
        Map<String, String> values = new TreeMap<>();
        label.values().forEach((field, value) -> {
            if (value instanceof LabelValue.Choice choice) {
                values.put(field, choice.option());
            } else if (value instanceof LabelValue.Rating rating) {
                values.put(field, Integer.toString(rating.step()));
            }
        });
        return values;
    }
}
