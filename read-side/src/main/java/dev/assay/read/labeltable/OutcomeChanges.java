package dev.assay.read.labeltable;

import dev.assay.domain.consensus.Ballot;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.read.labeltable.OutcomeChange.Count;
import dev.assay.read.labeltable.OutcomeChange.Opening;
import dev.assay.read.labeltable.OutcomeChange.Standing;
import dev.assay.read.payload.StoredJson;
import dev.assay.read.projection.UnknownEventException;
import org.jspecify.annotations.Nullable;

/** What each event that opens, settles or reopens a task changes in its outcome row. */
final class OutcomeChanges {
    private OutcomeChanges() {}

    static OutcomeChange of(Object event, byte[] payload) {
        if (event instanceof TaskOpened opened) {
            return new OutcomeChange(
                    new Opening(opened.ref().externalId(), opened.item(), opened.traits()),
                    Count.NONE,
                    new Standing(Stage.OPEN, 1, null, null, null));
        }
        if (event instanceof ConsensusReached reached) {
            String label = reached.label() == null
                    ? StoredJson.node(payload, "tally", "leading")
                    : StoredJson.node(payload, "label");
            return new OutcomeChange(
                    null, count(reached.tally()), settled(reached, reached.round(), label, Outcome.By.CONSENSUS));
        }
        if (event instanceof ConsensusMissed missed) {
            Standing standing = new Standing(
                    Stage.IN_REVIEW, missed.round(), null, null, missed.origin().at());
            return new OutcomeChange(null, count(missed.tally()), standing);
        }
        if (event instanceof SentToReview sent) {
            Standing standing = new Standing(
                    Stage.IN_REVIEW, sent.round(), null, null, sent.origin().at());
            return new OutcomeChange(null, null, standing);
        }
        if (event instanceof ReviewAccepted accepted) {
            return settledByHand(accepted, payload, Outcome.By.REVIEW);
        }
        if (event instanceof OutcomeOverridden overridden) {
            return settledByHand(overridden, payload, Outcome.By.OVERRIDE);
        }
        if (event instanceof ReviewRejected rejected) {
            return reopened(rejected, rejected.nextRound());
        }
        if (event instanceof RelabelRequested requested) {
            return reopened(requested, requested.nextRound());
        }
        return gold(event, payload);
    }

    private static OutcomeChange gold(Object event, byte[] payload) {
        if (event instanceof GoldDeclared declared) {
            return expected(declared, payload);
        }
        if (event instanceof GoldCorrected corrected) {
            return expected(corrected, payload);
        }
        if (event instanceof GoldRetired retired) {
            String label = StoredJson.node(payload, "expected");
            return new OutcomeChange(null, Count.NONE, settled(retired, 0, label, Outcome.By.GOLD));
        }
        throw new UnknownEventException(LabelTableView.NAME, event);
    }

    private static OutcomeChange expected(TaskEvent event, byte[] payload) {
        String label = StoredJson.node(payload, "standard", "expected");
        Standing standing = new Standing(
                Stage.GOLD, 0, label, Outcome.By.GOLD, event.origin().at());
        return new OutcomeChange(null, Count.NONE, standing);
    }

    private static OutcomeChange settledByHand(TaskEvent event, byte[] payload, Outcome.By how) {
        return new OutcomeChange(null, null, settled(event, 0, StoredJson.node(payload, "label"), how));
    }

    private static Standing settled(TaskEvent event, int round, @Nullable String label, Outcome.By how) {
        return new Standing(Stage.SETTLED, round, label, how, event.origin().at());
    }

    private static OutcomeChange reopened(TaskEvent event, int round) {
        Standing standing =
                new Standing(Stage.OPEN, round, null, null, event.origin().at());
        return new OutcomeChange(null, Count.NONE, standing);
    }

    /** Ballots come with most votes first. */
    private static Count count(Tally tally) {
        double smallest = tally.ballots().values().stream()
                .filter(ballots -> !ballots.isEmpty())
                .map(ballots -> ballots.get(0))
                .mapToDouble(Ballot::share)
                .min()
                .orElse(0);
        return new Count(tally.labels(), smallest);
    }
}
