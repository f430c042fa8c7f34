package dev.assay.domain.task;

import dev.assay.domain.consensus.Flag;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.GoldEvent;
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

/** How each event changes a task. */
final class TaskEvolution {
    private TaskEvolution() {}

    static Task evolve(Task task, TaskEvent event) {
        if (event instanceof TaskOpened opened) {
            return new Task.Open(Dossier.opened(opened));
        }
        if (!(task instanceof Task.Begun begun)) {
            throw new AssertionError(event + " cannot come before the task was opened");
        }
        Task.Begun keyed = begun.with(begun.dossier().withKey(event.origin()));
        if (event instanceof GoldEvent gold) {
            return GoldEvolution.evolve(keyed, gold);
        }
        return stageAfter(keyed, keyed.dossier(), event);
    }

    private static Task stageAfter(Task.Begun task, Dossier dossier, TaskEvent event) {
        if (event instanceof ConsensusReached reached) {
            return new Task.Settled(dossier, new Outcome(reached.outcome(), Outcome.By.CONSENSUS));
        }
        if (event instanceof ConsensusMissed missed) {
            return inReview(dossier, missed);
        }
        if (event instanceof ReviewAccepted accepted) {
            return new Task.Settled(dossier, new Outcome(accepted.label(), Outcome.By.REVIEW));
        }
        if (event instanceof OutcomeOverridden overridden) {
            return new Task.Settled(dossier, new Outcome(overridden.label(), Outcome.By.OVERRIDE));
        }
        if (event instanceof ReviewRejected rejected) {
            return new Task.Open(dossier.nextRound(rejected.nextRound()));
        }
        if (event instanceof RelabelRequested requested) {
            return new Task.Open(dossier.nextRound(requested.nextRound()));
        }
        if (event instanceof SentToReview sent) {
            return new Task.InReview(dossier, sent.tally(), sent.label(), sent.skill(), false);
        }
        return task.with(dossierAfter(dossier, event));
    }

    private static Task.InReview inReview(Dossier dossier, ConsensusMissed missed) {
        String skill = missed.skill() == null ? "" : missed.skill();
        boolean weighed =
                missed.grounds() != null && !missed.grounds().beliefs().isEmpty();
        return new Task.InReview(dossier, missed.tally(), missed.leading(), skill, weighed);
    }

    private static Dossier dossierAfter(Dossier dossier, TaskEvent event) {
        if (event instanceof AssignmentGranted granted) {
            return dossier.withLease(new Assignment(
                    granted.assignment(),
                    granted.labeler(),
                    granted.origin().at(),
                    granted.until(),
                    granted.versions()));
        }
        if (event instanceof AssignmentRenewed renewed) {
            return dossier.assignment(renewed.assignment())
                    .map(lease -> dossier.withLease(lease.renewedUntil(renewed.until())))
                    .orElse(dossier);
        }
        if (event instanceof AssignmentExpired expired) {
            return dossier.withLapsed(expired.assignment());
        }
        if (event instanceof AssignmentReleased released) {
            return dossier.withoutLease(released.assignment());
        }
        if (event instanceof TaskSkipped skipped) {
            return dossier.withoutLease(skipped.assignment())
                    .withSkip(skipped.labeler())
                    .withFlag(new Flag(skipped.labeler(), skipped.reason()))
                    .withSteering(dossier.steering().answeredBy(skipped.labeler()));
        }
        if (event instanceof EdgeCaseFlagged flagged) {
            return dossier.withFlag(new Flag(flagged.labeler(), flagged.reason()));
        }
        if (event instanceof OverlapRaised raised) {
            return dossier.withOverlap(raised.overlap());
        }
        if (event instanceof LabelSubmitted submitted) {
            return labeled(dossier, submitted);
        }
        if (event instanceof LabelRevised revised) {
            return revised(dossier, revised);
        }
        return dossier.withSteering(steered(dossier.steering(), event));
    }

    private static Steering steered(Steering steering, TaskEvent event) {
        if (event instanceof TaskReserved reserved) {
            return steering.withReservation(new Reservation(reserved.labeler(), reserved.until(), reserved.push()));
        }
        if (event instanceof ReservationReleased) {
            return steering.withReservation(null);
        }
        if (event instanceof PriorityChanged changed) {
            return steering.withPriority(changed.to());
        }
        throw new AssertionError("no change for " + event);
    }

    private static Dossier labeled(Dossier dossier, LabelSubmitted event) {
        StandingLabel label = new StandingLabel(
                event.assignment(),
                event.labeler(),
                event.label(),
                event.versions(),
                event.origin().at());
        return dossier.withoutLease(event.assignment())
                .withLabel(label)
                .withSteering(dossier.steering().answeredBy(event.labeler()));
    }

    private static Dossier revised(Dossier dossier, LabelRevised event) {
        StandingLabel before = dossier.labels().get(event.labeler());
        if (before == null) {
            throw new AssertionError(event + " revises a label that is not there");
        }
        return dossier.withLabel(new StandingLabel(
                before.assignment(),
                event.labeler(),
                event.label(),
                event.versions(),
                event.origin().at()));
    }
}
