package dev.assay.domain.task;

import dev.assay.domain.gold.GoldCheck;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskCommand.FlagEdgeCase;
import dev.assay.domain.task.TaskCommand.ReviseLabel;
import dev.assay.domain.task.TaskCommand.SubmitLabel;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of answering gold: one answer per labeler for good, measured at once, refused where an ordinary task would. */
final class GoldAnswers {
    private GoldAnswers() {}

    static Decision<TaskEvent, TaskRejection> submit(Task.Gold task, SubmitLabel command) {
        Dossier dossier = task.dossier();
        UserId labeler = command.origin().by();
        if (dossier.past().judgedBy().contains(labeler) && !dossier.skippedBy().contains(labeler)) {
            return Decision.reject(new TaskRejection.AlreadyLabeled(labeler));
        }
        Optional<Assignment> own = dossier.assignment(command.assignment())
                .filter(assignment -> assignment.labeler().equals(labeler));
        if (own.isEmpty()) {
            return Decision.reject(new TaskRejection.NotAssigned(command.assignment()));
        }
        Assignment assignment = own.get();
        if (!LabelRules.slotKept(dossier, assignment, command.origin())) {
            return Decision.reject(
                    GoldHandOut.closedFor(task, labeler)
                            ? new TaskRejection.NoLongerOpen(Stage.SETTLED, command.label())
                            : new TaskRejection.LeaseLost(assignment.id(), command.label()));
        }
        return LabelRules.checked(command.label(), assignment.versions(), command.terms(), command.item())
                .orElseGet(() -> Decision.accept(judged(task, assignment, command)));
    }

    private static List<TaskEvent> judged(Task.Gold task, Assignment assignment, SubmitLabel command) {
        Dossier dossier = task.dossier();
        List<TaskEvent> events = new ArrayList<>(released(dossier, assignment, command.origin()));
        events.add(new GoldLabelJudged(
                dossier.ref(),
                command.origin(),
                assignment.id(),
                assignment.labeler(),
                command.label(),
                assignment.versions(),
                assignment.grantedAt(),
                dossier.traits().type(),
                task.answers().size() + 1,
                task.edition(),
                GoldCheck.judge(
                        task.standard(), command.label(), GoldRules.schema(command.terms(), assignment.versions())),
                command.terms().gold().teaching()));
        return events;
    }

    /** A labeler who answers an old assignment gives a newer one of the same task back. */
    private static List<TaskEvent> released(Dossier dossier, Assignment answered, Origin origin) {
        return dossier
                .leaseOf(answered.labeler())
                .filter(lease -> !lease.id().equals(answered.id()))
                .<TaskEvent>map(lease -> new GoldReleased(dossier.ref(), origin, lease.id(), lease.labeler()))
                .stream()
                .toList();
    }

    static Decision<TaskEvent, TaskRejection> revise(Task.Gold task, ReviseLabel command) {
        UserId labeler = command.origin().by();
        StandingLabel before = task.dossier().labels().get(labeler);
        GoldAnswer answer = task.answers().get(labeler);
        if (before == null || answer == null) {
            return task.dossier().past().bars(labeler)
                    ? Decision.reject(new TaskRejection.NoLongerOpen(Stage.SETTLED, command.label()))
                    : Decision.reject(new TaskRejection.NothingToRevise(labeler));
        }
        if (answer.taught() || decided(task, answer)) {
            return Decision.reject(new TaskRejection.NoLongerOpen(Stage.SETTLED, command.label()));
        }
        if (before.label().equals(command.label())) {
            return Decision.alreadyDone();
        }
        return LabelRules.checked(command.label(), before.versions(), command.terms(), command.item())
                .orElseGet(() -> Decision.accept(new GoldLabelRevised(
                        task.dossier().ref(),
                        command.origin(),
                        labeler,
                        command.label(),
                        before.label(),
                        before.versions(),
                        task.dossier().traits().type(),
                        task.edition(),
                        GoldCheck.judge(
                                task.standard(), command.label(), GoldRules.schema(command.terms(), before.versions())),
                        answer.verdict())));
    }

    /** Whether an item is out of the ordinary is worth knowing of gold too. */
    static Decision<TaskEvent, TaskRejection> flag(Task.Gold task, FlagEdgeCase command) {
        GoldAnswer answer = task.answers().get(command.origin().by());
        return answer != null && decided(task, answer)
                ? Decision.reject(new TaskRejection.WrongStage(Stage.SETTLED))
                : AssignmentRules.flagged(task.dossier(), command);
    }

    /** An ordinary task is decided by its last label, and so closed to revision; gold closes in groups of as many. */
    private static boolean decided(Task.Gold task, GoldAnswer answer) {
        int group = (answer.number() - 1) / task.usual();
        return task.answers().size() >= (group + 1) * task.usual();
    }
}
