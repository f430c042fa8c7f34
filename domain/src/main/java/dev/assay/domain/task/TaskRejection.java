package dev.assay.domain.task;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.time.Instant;
import java.util.List;

/** Why a task refuses a command. */
public sealed interface TaskRejection {
    /** Nobody was ever assigned the task, so there is nothing to act on. */
    record NotBegun() implements TaskRejection {}

    /** Every label slot is taken by a label or a running lease. */
    record NoFreeSlot(int overlap) implements TaskRejection {}

    /** The labeler has already labeled the task in this round. */
    record AlreadyLabeled(UserId labeler) implements TaskRejection {}

    /** The labeler has declined the task in this round. */
    record AlreadySkipped(UserId labeler) implements TaskRejection {}

    /** The assignment is unknown, or another labeler's. */
    record NotAssigned(AssignmentId assignment) implements TaskRejection {}

    /** The lease ran out and the slot was taken; the label is handed back so that no work is lost. */
    record LeaseLost(AssignmentId assignment, Label label) implements TaskRejection {}

    /** The task no longer takes labels; the label is handed back so that no work is lost. */
    record NoLongerOpen(Stage stage, Label label) implements TaskRejection {}

    /** The command does not fit the stage the task is in. */
    record WrongStage(Stage stage) implements TaskRejection {}

    /** The caller has no label to revise in this round. */
    record NothingToRevise(UserId labeler) implements TaskRejection {}

    /** The caller neither holds nor has labeled the task in this round. */
    record NothingToFlag(UserId labeler) implements TaskRejection {}

    /** The vote is tied, so there is no leading label to accept. */
    record NothingToAccept() implements TaskRejection {}

    /** The task was escalated to somebody with a skill the caller has not. */
    record SkillMissing(String skill) implements TaskRejection {}

    /** The label does not fit the schema. */
    record InvalidLabel(List<Violation> violations) implements TaskRejection {
        public InvalidLabel {
            violations = List.copyOf(violations);
        }
    }

    /** A reason, comment or justification is missing or too long. */
    record InvalidText(Violation violation) implements TaskRejection {}

    /** The task is set aside for another labeler until a moment. */
    record Reserved(UserId labeler, Instant until) implements TaskRejection {}

    /** The task is set aside for nobody. */
    record NotReserved() implements TaskRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements TaskRejection {}

    /** The task is gold with another standard; correct it instead of declaring it again. */
    record AlreadyGold(int edition) implements TaskRejection {}

    /** What is expected does not hold. */
    record InvalidGold(List<Violation> violations) implements TaskRejection {
        public InvalidGold {
            violations = List.copyOf(violations);
        }
    }
}
