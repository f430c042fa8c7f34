package dev.assay.domain.task;

import dev.assay.domain.label.Label;
import dev.assay.domain.prediction.Clash;
import dev.assay.domain.reference.Likeness;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Text;
import dev.assay.domain.task.TaskCommand.AcceptOutcome;
import dev.assay.domain.task.TaskCommand.OverrideOutcome;
import dev.assay.domain.task.TaskCommand.RejectOutcome;
import dev.assay.domain.task.TaskCommand.RequestRelabel;
import dev.assay.domain.task.TaskCommand.RequeueTask;
import dev.assay.domain.task.TaskCommand.SendToReview;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rules of review: what settles a task after, instead of or against its labels, and what reopens it. */
final class ReviewRules {
    private ReviewRules() {}

    static Decision<TaskEvent, TaskRejection> accept(Task.Begun task, AcceptOutcome command) {
        return texted("/comment", command.comment(), false, () -> {
            if (task instanceof Task.Open) {
                return Decision.reject(new TaskRejection.WrongStage(task.stage()));
            }
            return skilled(
                    task,
                    command.skills(),
                    () -> leading(task)
                            .<Decision<TaskEvent, TaskRejection>>map(label -> Decision.accept(new ReviewAccepted(
                                    task.dossier().ref(), command.origin(), task.stage(), label, command.comment())))
                            .orElseGet(() -> Decision.reject(new TaskRejection.NothingToAccept())));
        });
    }

    static Decision<TaskEvent, TaskRejection> reject(Task.Begun task, RejectOutcome command) {
        return texted("/comment", command.comment(), true, () -> {
            if (task instanceof Task.Open) {
                return Decision.reject(new TaskRejection.WrongStage(task.stage()));
            }
            Dossier dossier = task.dossier();
            return skilled(
                    task,
                    command.skills(),
                    () -> Decision.accept(new ReviewRejected(
                            dossier.ref(), command.origin(), task.stage(), dossier.round() + 1, command.comment())));
        });
    }

    static Decision<TaskEvent, TaskRejection> override(Task.Begun task, OverrideOutcome command) {
        return texted(
                "/justification",
                command.justification(),
                true,
                () -> skilled(
                        task,
                        command.skills(),
                        () -> LabelRules.checked(
                                        command.label(), command.terms().versions(), command.terms(), command.item())
                                .orElseGet(() -> Decision.accept(new OutcomeOverridden(
                                        task.dossier().ref(),
                                        command.origin(),
                                        task.stage(),
                                        command.label(),
                                        command.justification())))));
    }

    static Decision<TaskEvent, TaskRejection> relabel(Task.Begun task, RequestRelabel command) {
        Dossier dossier = task.dossier();
        return texted(
                "/reason",
                command.reason(),
                true,
                () -> Decision.accept(new RelabelRequested(
                        dossier.ref(), command.origin(), task.stage(), dossier.round() + 1, command.reason())));
    }

    /** An expert's own decision stands: it was not made of the outdated labels. */
    static Decision<TaskEvent, TaskRejection> requeue(Task.Begun task, RequeueTask command) {
        boolean overridden =
                task instanceof Task.Settled settled && settled.outcome().by() == Outcome.By.OVERRIDE;
        Traits traits = task.dossier().traits();
        boolean outdated = task.dossier().labels().values().stream()
                .anyMatch(label -> command.rule()
                        .affects(label.versions().instructions(), traits.type(), traits.domain(), label.label()));
        return outdated && !overridden
                ? relabel(task, new RequestRelabel(command.origin(), command.reason()))
                : Decision.alreadyDone();
    }

    /** Only what is settled can be looked at again; an expert's own decision stands unless a person says it is wrong. */
    static Decision<TaskEvent, TaskRejection> send(Task.Begun task, SendToReview command) {
        return texted("/reason", command.reason(), true, () -> {
            if (!(task instanceof Task.Settled settled)
                    || !(command.reviewed() || settled.outcome().by() == Outcome.By.CONSENSUS)) {
                return Decision.alreadyDone();
            }
            return Decision.accept(sent(settled, command.origin(), command.reason(), null, null));
        });
    }

    static SentToReview sent(
            Task.Settled task, Origin origin, String reason, @Nullable Clash clash, @Nullable Likeness likeness) {
        Dossier dossier = task.dossier();
        Label outcome = task.outcome().label();
        return new SentToReview(
                dossier.ref(),
                origin,
                dossier.round(),
                outcome,
                EqualAnswers.tally(dossier.votes(), outcome),
                reason,
                clash,
                likeness);
    }

    private static Optional<Label> leading(Task.Begun task) {
        if (task instanceof Task.Settled settled) {
            return Optional.of(settled.outcome().label());
        }
        if (task instanceof Task.InReview review) {
            boolean tied = review.tally().ballots().keySet().stream()
                    .anyMatch(field -> !review.leading().values().containsKey(field));
            return tied ? Optional.empty() : Optional.of(review.leading());
        }
        throw new AssertionError("an open task has no leading label");
    }

    /** A task escalated to an expert is decided by somebody who is one. */
    private static Decision<TaskEvent, TaskRejection> skilled(
            Task.Begun task, Set<String> skills, Supplier<Decision<TaskEvent, TaskRejection>> rule) {
        String wanted = task instanceof Task.InReview review ? review.skill() : "";
        return wanted.isEmpty() || skills.contains(wanted)
                ? rule.get()
                : Decision.reject(new TaskRejection.SkillMissing(wanted));
    }

    private static Decision<TaskEvent, TaskRejection> texted(
            String pointer, String text, boolean required, Supplier<Decision<TaskEvent, TaskRejection>> rule) {
        return Text.check(pointer, text, required)
                .<Decision<TaskEvent, TaskRejection>>map(
                        violation -> Decision.reject(new TaskRejection.InvalidText(violation)))
                .orElseGet(rule);
    }
}
