package dev.assay.domain.requeue;

import dev.assay.domain.shared.Violation;

/** Why a run that asks for new labels refuses a command. */
public sealed interface RequeueRejection {
    /** There is no such run. */
    record NotStarted() implements RequeueRejection {}

    /** The id is taken by another run. */
    record IdTaken() implements RequeueRejection {}

    /** It has ended. */
    record Ended() implements RequeueRejection {}

    /** The content does not hold. */
    record Invalid(Violation violation) implements RequeueRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements RequeueRejection {}
}
