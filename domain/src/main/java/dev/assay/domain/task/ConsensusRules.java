package dev.assay.domain.task;

import dev.assay.domain.consensus.Grounds;
import dev.assay.domain.consensus.Panel;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.consensus.Verdict;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.task.TaskCommand.WeighLabels;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.OverlapRaised;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of deciding: which strategy judges a task's labels, when, and what becomes of its verdict. */
final class ConsensusRules {
    private ConsensusRules() {}

    /** What the last label wanted leads to at once; empty where more must be known than the task knows. */
    static Optional<TaskEvent> onLastLabel(Task.Open task, Terms terms, Origin origin) {
        Dossier dossier = task.dossier();
        Strategy strategy = strategy(dossier, terms);
        if (dossier.labels().size() < dossier.overlap() || !strategy.decidedInTask()) {
            return Optional.empty();
        }
        Verdict verdict = strategy.judge(Panel.of(terms.schema(), dossier.votes(), dossier.overlap()));
        return event(task, terms, origin, strategy, verdict);
    }

    /**
     * Judges with what is known beyond the item. Before the labels wanted are in, only an escalation counts: labelers said
     * that the item is out of the ordinary. A task escalated on weighed votes can still be settled by a better model; what is
     * settled stays so.
     */
    static Decision<TaskEvent, TaskRejection> weigh(Task.Begun task, WeighLabels command) {
        Dossier dossier = task.dossier();
        if (!canBeWeighed(task)) {
            return Decision.alreadyDone();
        }
        Strategy strategy = strategy(dossier, command.terms());
        Verdict verdict = strategy.judge(panel(dossier, command));
        if (!counts(task, verdict)) {
            return Decision.alreadyDone();
        }
        return event(task, command.terms(), command.origin(), strategy, verdict)
                .<Decision<TaskEvent, TaskRejection>>map(Decision::accept)
                .orElseGet(Decision::alreadyDone);
    }

    private static boolean canBeWeighed(Task.Begun task) {
        return task instanceof Task.Open || (task instanceof Task.InReview review && review.weighed());
    }

    private static boolean counts(Task.Begun task, Verdict verdict) {
        if (task instanceof Task.InReview) {
            return verdict instanceof Verdict.Settled;
        }
        boolean complete = task.dossier().labels().size() >= task.dossier().overlap();
        return complete || verdict instanceof Verdict.Escalated;
    }

    private static Panel panel(Dossier dossier, WeighLabels command) {
        TaskCommand.Context context = command.context();
        return new Panel(
                command.terms().schema(),
                dossier.votes(),
                dossier.overlap(),
                context.crowd(),
                dossier.flags(),
                context.novelty(),
                context.spending());
    }

    private static Strategy strategy(Dossier dossier, Terms terms) {
        return terms.strategy(dossier.traits()).wanting(dossier.overlap());
    }

    /** Empty when more labels are wanted and the task asks for as many already. */
    private static Optional<TaskEvent> event(
            Task.Begun task, Terms terms, Origin origin, Strategy strategy, Verdict verdict) {
        Dossier dossier = task.dossier();
        @Nullable Grounds grounds = strategy.decidedInTask() ? null : verdict.grounds();
        if (verdict instanceof Verdict.Settled settled) {
            return Optional.of(new ConsensusReached(
                    dossier.ref(),
                    origin,
                    dossier.round(),
                    settled.tally(),
                    terms.versions(),
                    unlessTallied(settled.label(), settled.tally().leading()),
                    grounds,
                    task.stage() == Stage.OPEN ? null : task.stage()));
        }
        if (verdict instanceof Verdict.Escalated escalated) {
            return Optional.of(new ConsensusMissed(
                    dossier.ref(),
                    origin,
                    dossier.round(),
                    escalated.tally(),
                    terms.versions(),
                    unlessTallied(escalated.leading(), escalated.tally().leading()),
                    grounds,
                    escalated.skill().isEmpty() ? null : escalated.skill()));
        }
        Verdict.MoreLabels more = (Verdict.MoreLabels) verdict;
        int wanted = dossier.labels().size() + more.more();
        return wanted <= dossier.overlap()
                ? Optional.empty()
                : Optional.of(new OverlapRaised(
                        dossier.ref(),
                        origin,
                        dossier.round(),
                        wanted,
                        more.tally(),
                        more.grounds(),
                        terms.versions()));
    }

    private static @Nullable Label unlessTallied(Label label, Label tallied) {
        return label.equals(tallied) ? null : label;
    }
}
