package dev.assay.domain.task;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How each gold event changes a task. */
final class GoldEvolution {
    private GoldEvolution() {}

    static Task.Begun evolve(Task.Begun task, GoldEvent event) {
        Dossier dossier = task.dossier();
        if (event instanceof GoldDeclared declared) {
            Dossier after = dossier.asGold(declared.origin().by(), declared.slots());
            return new Task.Gold(after, declared.standard(), 1, declared.usual(), Map.of(), Map.of());
        }
        if (!(task instanceof Task.Gold gold)) {
            throw new AssertionError(event + " cannot come while the task is not gold");
        }
        if (event instanceof GoldCorrected corrected) {
            return corrected(gold, corrected);
        }
        if (event instanceof GoldRetired retired) {
            return new Task.Settled(dossier.retired(gold.usual()), new Outcome(retired.expected(), Outcome.By.GOLD));
        }
        if (event instanceof GoldLabelJudged judged) {
            return judged(gold, judged);
        }
        if (event instanceof GoldLabelRevised revised) {
            return revised(gold, revised);
        }
        return afterHandOut(gold, dossier, event);
    }

    private static Task.Gold afterHandOut(Task.Gold gold, Dossier dossier, GoldEvent event) {
        if (event instanceof GoldHandedOut out) {
            Assignment lease =
                    new Assignment(out.assignment(), out.labeler(), out.origin().at(), out.until(), out.versions());
            Map<UserId, Instant> handed = new HashMap<>(gold.handed());
            handed.put(out.labeler(), out.origin().at());
            Dossier after = dossier.withOverlap(out.slots()).withLease(lease);
            return new Task.Gold(after, gold.standard(), gold.edition(), gold.usual(), gold.answers(), handed);
        }
        if (event instanceof GoldLeaseRenewed renewed) {
            return dossier.assignment(renewed.assignment())
                    .map(lease -> gold.with(dossier.withLease(lease.renewedUntil(renewed.until()))))
                    .orElse(gold);
        }
        if (event instanceof GoldLeaseExpired expired) {
            return gold.with(dossier.withLapsed(expired.assignment()));
        }
        if (event instanceof GoldReleased released) {
            return gold.with(dossier.withoutLease(released.assignment()));
        }
        if (event instanceof GoldSkipped skipped) {
            return gold.with(dossier.withoutLease(skipped.assignment()).withSkip(skipped.labeler()));
        }
        throw new AssertionError("no change for " + event);
    }

    private static Task.Gold corrected(Task.Gold gold, GoldCorrected event) {
        Map<UserId, GoldAnswer> answers = new HashMap<>(gold.answers());
        event.rejudged()
                .forEach((labeler, verdict) -> answers.computeIfPresent(
                        labeler,
                        (who, answer) ->
                                new GoldAnswer(answer.number(), event.edition(), verdict.after(), answer.taught())));
        Dossier dossier = gold.dossier().withJudge(event.origin().by());
        return new Task.Gold(dossier, event.standard(), event.edition(), gold.usual(), answers, gold.handed());
    }

    private static Task.Gold judged(Task.Gold gold, GoldLabelJudged event) {
        StandingLabel label = new StandingLabel(
                event.assignment(),
                event.labeler(),
                event.label(),
                event.versions(),
                event.origin().at());
        GoldAnswer answer = new GoldAnswer(event.number(), event.edition(), event.verdict(), event.taught());
        Dossier dossier = gold.dossier().withoutLease(event.assignment()).withLabel(label);
        return withAnswer(gold, dossier, event.labeler(), answer);
    }

    private static Task.Gold revised(Task.Gold gold, GoldLabelRevised event) {
        StandingLabel before = gold.dossier().labels().get(event.labeler());
        GoldAnswer answer = gold.answers().get(event.labeler());
        if (before == null || answer == null) {
            throw new AssertionError(event + " revises an answer that is not there");
        }
        StandingLabel label = new StandingLabel(
                before.assignment(),
                event.labeler(),
                event.label(),
                event.versions(),
                event.origin().at());
        GoldAnswer after = new GoldAnswer(answer.number(), event.edition(), event.verdict(), answer.taught());
        return withAnswer(gold, gold.dossier().withLabel(label), event.labeler(), after);
    }

    private static Task.Gold withAnswer(Task.Gold gold, Dossier dossier, UserId labeler, GoldAnswer answer) {
        Map<UserId, GoldAnswer> answers = new HashMap<>(gold.answers());
        answers.put(labeler, answer);
        return new Task.Gold(dossier, gold.standard(), gold.edition(), gold.usual(), answers, gold.handed());
    }
}
