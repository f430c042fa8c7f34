package dev.assay.domain.goldset;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Violation;
import java.time.Instant;

/** Why a project's gold set refuses a command. */
public sealed interface GoldSetRejection {
    /** Nobody said how the set is kept. */
    record NotSet() implements GoldSetRejection {}

    /** The period is not over. */
    record NotDue(Instant due) implements GoldSetRejection {}

    /** The task is not in the set. */
    record NotAMember(TaskId task) implements GoldSetRejection {}

    /** The task is not proposed, or was answered. */
    record NotProposed(TaskId task) implements GoldSetRejection {}

    /** The content does not hold. */
    record Invalid(Violation violation) implements GoldSetRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements GoldSetRejection {}
}
