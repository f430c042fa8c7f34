package dev.assay.domain.labeler;

import dev.assay.domain.shared.Violation;

/** Why a labeler's record refuses a command. */
public sealed interface LabelerRejection {
    /** There is no such labeler. */
    record NotEnrolled() implements LabelerRejection {}

    /** The content does not hold. */
    record Invalid(Violation violation) implements LabelerRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements LabelerRejection {}
}
