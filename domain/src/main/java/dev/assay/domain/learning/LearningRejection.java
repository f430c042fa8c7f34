package dev.assay.domain.learning;

import dev.assay.domain.shared.Violation;

/** Why a project's proposals refuse a command. */
public sealed interface LearningRejection {
    /** There is no such proposal. */
    record NoSuchProposal(int number) implements LearningRejection {}

    /** It was decided otherwise. */
    record Decided(Learning.State state, int version) implements LearningRejection {}

    /** The content does not hold. */
    record Invalid(Violation violation) implements LearningRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements LearningRejection {}
}
