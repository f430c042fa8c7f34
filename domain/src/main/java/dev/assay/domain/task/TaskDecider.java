package dev.assay.domain.task;

import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.task.TaskCommand.AcceptOutcome;
import dev.assay.domain.task.TaskCommand.ChangePriority;
import dev.assay.domain.task.TaskCommand.CorrectGold;
import dev.assay.domain.task.TaskCommand.DeclareGold;
import dev.assay.domain.task.TaskCommand.EscalateClash;
import dev.assay.domain.task.TaskCommand.EscalateLikeness;
import dev.assay.domain.task.TaskCommand.ExpireAssignments;
import dev.assay.domain.task.TaskCommand.FlagEdgeCase;
import dev.assay.domain.task.TaskCommand.GrantAssignment;
import dev.assay.domain.task.TaskCommand.GrantGold;
import dev.assay.domain.task.TaskCommand.OverrideOutcome;
import dev.assay.domain.task.TaskCommand.RejectOutcome;
import dev.assay.domain.task.TaskCommand.ReleaseAssignment;
import dev.assay.domain.task.TaskCommand.ReleaseReservation;
import dev.assay.domain.task.TaskCommand.RenewAssignment;
import dev.assay.domain.task.TaskCommand.RequestRelabel;
import dev.assay.domain.task.TaskCommand.RequeueTask;
import dev.assay.domain.task.TaskCommand.ReserveTask;
import dev.assay.domain.task.TaskCommand.RetireGold;
import dev.assay.domain.task.TaskCommand.ReviseLabel;
import dev.assay.domain.task.TaskCommand.SendToReview;
import dev.assay.domain.task.TaskCommand.SkipTask;
import dev.assay.domain.task.TaskCommand.SubmitLabel;
import dev.assay.domain.task.TaskCommand.WeighLabels;
import dev.assay.domain.task.TaskCommand.WithdrawAssignment;

/** Every rule of a task: which events a command leads to at the stage the task is in. */
public final class TaskDecider {
    private TaskDecider() {}

    /** Decides; a command carried out before under the same key is accepted with no events. */
    public static Decision<TaskEvent, TaskRejection> decide(Task task, TaskCommand command) {
        if (task instanceof Task.Begun begun) {
            return switch (Keys.seen(begun.dossier().keys(), command.origin())) {
                case SAME -> Decision.alreadyDone();
                case OTHER ->
                    Decision.reject(
                            new TaskRejection.KeyReused(command.origin().cause().key()));
                case NEW -> decideBegun(begun, command);
            };
        }
        if (command instanceof GrantAssignment grant) {
            return AssignmentRules.open(grant);
        }
        if (command instanceof DeclareGold declare) {
            return GoldRules.begin(declare);
        }
        if (command instanceof ExpireAssignments
                || command instanceof WeighLabels
                || command instanceof EscalateClash
                || command instanceof EscalateLikeness) {
            return Decision.alreadyDone();
        }
        if (command instanceof ReserveTask reserve) {
            return SteeringRules.reserve(task, reserve);
        }
        if (command instanceof ChangePriority change) {
            return SteeringRules.prioritise(task, change);
        }
        return Decision.reject(new TaskRejection.NotBegun());
    }

    private static Decision<TaskEvent, TaskRejection> decideBegun(Task.Begun task, TaskCommand command) {
        if (command instanceof ReviseLabel revise && revise.terms().gold().injects()) {
            // Ordinary tasks close with their last label, gold never: how long an answer stays open would tell which it
            // was.
            return Decision.reject(new TaskRejection.NoLongerOpen(Stage.SETTLED, revise.label()));
        }
        if (task instanceof Task.Gold gold) {
            return decideGold(gold, command);
        }
        if (command instanceof DeclareGold declare) {
            return GoldRules.declare(task, declare);
        }
        if (command instanceof CorrectGold || command instanceof RetireGold || command instanceof GrantGold) {
            return Decision.reject(new TaskRejection.WrongStage(task.stage()));
        }
        if (command instanceof GrantAssignment grant) {
            return AssignmentRules.grant(task, grant);
        }
        if (command instanceof RenewAssignment renew) {
            return AssignmentRules.renew(task, renew);
        }
        if (command instanceof ExpireAssignments expire) {
            return AssignmentRules.expire(task, expire);
        }
        if (command instanceof ReleaseAssignment release) {
            return AssignmentRules.release(task, release);
        }
        if (command instanceof WithdrawAssignment withdraw) {
            return AssignmentRules.withdraw(task, withdraw);
        }
        if (command instanceof SkipTask skip) {
            return AssignmentRules.skip(task, skip);
        }
        if (command instanceof FlagEdgeCase flag) {
            return AssignmentRules.flag(task, flag);
        }
        if (command instanceof WeighLabels weigh) {
            return ConsensusRules.weigh(task, weigh);
        }
        if (command instanceof SubmitLabel submit) {
            return LabelRules.submit(task, submit);
        }
        if (command instanceof ReviseLabel revise) {
            return LabelRules.revise(task, revise);
        }
        if (command instanceof AcceptOutcome accept) {
            return ReviewRules.accept(task, accept);
        }
        if (command instanceof RejectOutcome reject) {
            return ReviewRules.reject(task, reject);
        }
        if (command instanceof OverrideOutcome override) {
            return ReviewRules.override(task, override);
        }
        if (command instanceof RequestRelabel relabel) {
            return ReviewRules.relabel(task, relabel);
        }
        if (command instanceof SendToReview send) {
            return ReviewRules.send(task, send);
        }
        if (command instanceof EscalateClash clash) {
            return EscalationRules.escalate(task, clash);
        }
        if (command instanceof EscalateLikeness likeness) {
            return EscalationRules.escalate(task, likeness);
        }
        if (command instanceof RequeueTask requeue) {
            return ReviewRules.requeue(task, requeue);
        }
        return steer(task, command);
    }

    private static Decision<TaskEvent, TaskRejection> steer(Task.Begun task, TaskCommand command) {
        if (command instanceof ReserveTask reserve) {
            return SteeringRules.reserve(task, reserve);
        }
        if (command instanceof ReleaseReservation release) {
            return SteeringRules.release(task, release);
        }
        if (command instanceof ChangePriority change) {
            return SteeringRules.prioritise(task, change);
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<TaskEvent, TaskRejection> decideGold(Task.Gold task, TaskCommand command) {
        if (command instanceof DeclareGold declare) {
            return GoldRules.declareAgain(task, declare);
        }
        if (command instanceof CorrectGold correct) {
            return GoldRules.correct(task, correct);
        }
        if (command instanceof RetireGold retire) {
            return GoldRules.retire(task, retire);
        }
        if (command instanceof GrantGold grant) {
            return GoldHandOut.draw(task, grant);
        }
        if (command instanceof GrantAssignment grant) {
            return GoldHandOut.next(task, grant);
        }
        if (command instanceof RenewAssignment renew) {
            return GoldHandOut.renew(task, renew);
        }
        if (command instanceof ExpireAssignments expire) {
            return Decision.accept(GoldHandOut.expired(task.dossier(), expire.origin()));
        }
        if (command instanceof ReleaseAssignment release) {
            return GoldHandOut.release(task, release);
        }
        if (command instanceof WithdrawAssignment withdraw) {
            return GoldHandOut.withdraw(task, withdraw);
        }
        if (command instanceof SkipTask skip) {
            return GoldHandOut.skip(task, skip);
        }
        if (command instanceof SubmitLabel submit) {
            return GoldAnswers.submit(task, submit);
        }
        if (command instanceof ReviseLabel revise) {
            return GoldAnswers.revise(task, revise);
        }
        if (command instanceof FlagEdgeCase flag) {
            return GoldAnswers.flag(task, flag);
        }
        if (command instanceof WeighLabels || command instanceof EscalateClash || command instanceof EscalateLikeness) {
            return Decision.alreadyDone();
        }
        return Decision.reject(new TaskRejection.WrongStage(Stage.GOLD));
    }

    /** The task after an event; never refuses, never decides. */
    public static Task evolve(Task task, TaskEvent event) {
        return TaskEvolution.evolve(task, event);
    }
}
