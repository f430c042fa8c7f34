package dev.assay.http.problem;

import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.TaskRejection.AlreadyGold;
import dev.assay.domain.task.TaskRejection.AlreadyLabeled;
import dev.assay.domain.task.TaskRejection.AlreadySkipped;
import dev.assay.domain.task.TaskRejection.InvalidGold;
import dev.assay.domain.task.TaskRejection.InvalidLabel;
import dev.assay.domain.task.TaskRejection.InvalidText;
import dev.assay.domain.task.TaskRejection.KeyReused;
import dev.assay.domain.task.TaskRejection.LeaseLost;
import dev.assay.domain.task.TaskRejection.NoFreeSlot;
import dev.assay.domain.task.TaskRejection.NoLongerOpen;
import dev.assay.domain.task.TaskRejection.NotAssigned;
import dev.assay.domain.task.TaskRejection.NotBegun;
import dev.assay.domain.task.TaskRejection.NothingToAccept;
import dev.assay.domain.task.TaskRejection.NothingToFlag;
import dev.assay.domain.task.TaskRejection.NothingToRevise;
import dev.assay.domain.task.TaskRejection.SkillMissing;
import dev.assay.domain.task.TaskRejection.WrongStage;
import java.util.List;

/** What a task's refusals look like to the caller. */
public final class TaskProblems {
    private TaskProblems() {}

    public static Problem of(TaskRejection reason) {
        if (reason instanceof InvalidLabel invalid) {
            return invalidLabel(invalid.violations());
        }
        if (reason instanceof InvalidText invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof KeyReused reused) {
            return keyReused(reused.key());
        }
        if (reason instanceof LeaseLost lost) {
            return Problem.of(
                            ProblemType.LEASE_LOST,
                            "Someone else needed the slot after the lease ended. Your label is in \"label\": keep it,"
                                    + " and claim the task again if it takes labels.")
                    .with("assignment", lost.assignment())
                    .with("label", lost.label());
        }
        if (reason instanceof NoLongerOpen closed) {
            return Problem.of(
                            ProblemType.NO_LONGER_OPEN,
                            "The task was decided meanwhile. Your label is in \"label\"; ask a reviewer for a relabel if"
                                    + " it matters.")
                    .with("stage", closed.stage())
                    .with("label", closed.label());
        }
        return stateProblem(reason);
    }

    private static Problem stateProblem(TaskRejection reason) {
        if (reason instanceof NotBegun) {
            return Problem.of(ProblemType.TASK_NOT_BEGUN, "Claim the task, or wait until someone is assigned it.");
        }
        if (reason instanceof NoFreeSlot full) {
            return Problem.of(ProblemType.NO_FREE_SLOT, "The task wants no more labels now; take another one.")
                    .with("overlap", full.overlap());
        }
        if (reason instanceof AlreadyLabeled) {
            return Problem.of(
                    ProblemType.ALREADY_LABELED, "One label per labeler and round. Revise it with PUT …/labels/mine.");
        }
        if (reason instanceof AlreadySkipped) {
            return Problem.of(ProblemType.ALREADY_SKIPPED, "A skipped task is not offered again in this round.");
        }
        if (reason instanceof NotAssigned other) {
            return Problem.of(ProblemType.NOT_ASSIGNED, "Use an assignment of your own that is not finished.")
                    .with("assignment", other.assignment());
        }
        if (reason instanceof WrongStage wrong) {
            return Problem.of(ProblemType.WRONG_STAGE, "Read the task again and act on the stage it is at.")
                    .with("stage", wrong.stage());
        }
        if (reason instanceof TaskRejection.Reserved reserved) {
            return Problem.of(ProblemType.TASK_RESERVED, "Take another one, or wait until it is released.")
                    .with("until", reserved.until());
        }
        if (reason instanceof TaskRejection.NotReserved) {
            return Problem.of(ProblemType.TASK_NOT_RESERVED, "There is nothing to release.");
        }
        if (reason instanceof NothingToRevise) {
            return Problem.of(ProblemType.NOTHING_TO_REVISE, "Submit a label first.");
        }
        if (reason instanceof NothingToFlag) {
            return Problem.of(ProblemType.NOTHING_TO_FLAG, "Take the task first; only who has seen it can flag it.");
        }
        if (reason instanceof SkillMissing missing) {
            return Problem.of(
                            ProblemType.SKILL_MISSING,
                            "The task was escalated to a reviewer with this skill; a manager can grant it.")
                    .with("skill", missing.skill());
        }
        if (reason instanceof NothingToAccept) {
            return Problem.of(
                    ProblemType.NOTHING_TO_ACCEPT, "No value leads. Override with your own label, or reject.");
        }
        if (reason instanceof AlreadyGold gold) {
            return Problem.of(ProblemType.ALREADY_GOLD, "Correct what is expected instead of declaring it again.")
                    .with("edition", gold.edition());
        }
        if (reason instanceof InvalidGold invalid) {
            return Problem.invalid(invalid.violations());
        }
        throw new AssertionError("no problem for " + reason);
    }

    /** The pointers are those of a label; the label is member {@code label} of every body that has one. */
    static Problem invalidLabel(List<Violation> violations) {
        return Problem.of(ProblemType.INVALID_LABEL, "Correct the values named in errors; the schema says what fits.")
                .withErrors(violations.stream().map(v -> v.under("/label")).toList());
    }

    static Problem keyReused(String key) {
        return Problem.of(ProblemType.KEY_REUSED, "Use a new key for a new request.")
                .with("key", key);
    }
}
