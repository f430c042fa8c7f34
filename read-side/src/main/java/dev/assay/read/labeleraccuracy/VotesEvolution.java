package dev.assay.read.labeleraccuracy;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.read.projection.UnknownEventException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How each event changes what is kept of a task. A label counts once its task is settled, and anew when that changes; an
 * answer to gold counts at once, by its verdict.
 */
final class VotesEvolution {
    static final Set<Class<?>> IGNORED = Set.of(
            TaskEvent.AssignmentGranted.class,
            TaskEvent.AssignmentRenewed.class,
            TaskEvent.AssignmentExpired.class,
            TaskEvent.AssignmentReleased.class,
            TaskEvent.TaskSkipped.class,
            TaskEvent.LabelSubmitted.class,
            TaskEvent.LabelRevised.class,
            TaskEvent.EdgeCaseFlagged.class,
            TaskEvent.OverlapRaised.class,
            TaskEvent.SentToReview.class,
            TaskEvent.TaskReserved.class,
            TaskEvent.ReservationReleased.class,
            TaskEvent.PriorityChanged.class,
            TaskEvent.GoldRetired.class,
            TaskEvent.GoldHandedOut.class,
            TaskEvent.GoldLeaseRenewed.class,
            TaskEvent.GoldLeaseExpired.class,
            TaskEvent.GoldReleased.class,
            TaskEvent.GoldSkipped.class);

    private VotesEvolution() {}

    /** Whether the event changes anything; fails with {@link UnknownEventException} rather than guess. */
    static boolean matters(Object event) {
        if (IGNORED.contains(event.getClass())) {
            return false;
        }
        if (event instanceof TaskOpened opened) {
            return !opened.traits().type().isEmpty();
        }
        if (event instanceof TaskEvent) {
            return true;
        }
        throw new UnknownEventException(LabelerAccuracyView.NAME, event);
    }

    static TaskVotes after(TaskVotes votes, FeedRecord record) {
        byte[] payload = record.recorded().payload();
        Object event = record.event();
        if (event instanceof TaskOpened opened) {
            return votes.ofType(opened.traits().type());
        }
        if (event instanceof ConsensusReached reached) {
            Map<UserId, String> answers = Ballots.answers(payload);
            return votes.answered(answers).judged(Ballots.judged(reached.tally(), reached.outcome(), answers.keySet()));
        }
        if (event instanceof ConsensusMissed) {
            return votes.answered(Ballots.answers(payload)).judged(Map.of());
        }
        if (event instanceof ReviewAccepted || event instanceof OutcomeOverridden) {
            return votes.judged(against(votes, Ballots.settled(payload)));
        }
        if (event instanceof ReviewRejected || event instanceof RelabelRequested || event instanceof GoldDeclared) {
            return votes.cleared();
        }
        return gold(votes, event);
    }

    private static TaskVotes gold(TaskVotes votes, Object event) {
        if (event instanceof GoldLabelJudged judged) {
            return votes.judgedToo(Map.of(judged.labeler(), judged.verdict().correct()));
        }
        if (event instanceof GoldLabelRevised revised) {
            return votes.judgedToo(Map.of(revised.labeler(), revised.verdict().correct()));
        }
        if (event instanceof GoldCorrected corrected) {
            Map<UserId, Boolean> anew = new HashMap<>();
            corrected
                    .rejudged()
                    .forEach((labeler, verdicts) ->
                            anew.put(labeler, verdicts.after().correct()));
            return votes.judgedToo(anew);
        }
        throw new UnknownEventException(LabelerAccuracyView.NAME, event);
    }

    private static Map<UserId, Boolean> against(TaskVotes votes, String settled) {
        Map<UserId, Boolean> judged = new HashMap<>();
        votes.answers().forEach((labeler, answer) -> judged.put(labeler, answer.equals(settled)));
        return judged;
    }
}
