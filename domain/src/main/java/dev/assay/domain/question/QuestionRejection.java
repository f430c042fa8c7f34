package dev.assay.domain.question;

import dev.assay.domain.shared.Violation;

/** Why a question refuses a command. */
public sealed interface QuestionRejection {
    /** There is no such question. */
    record NotAsked() implements QuestionRejection {}

    /** The id is taken by another question. */
    record IdTaken() implements QuestionRejection {}

    /** Nobody answers their own question. */
    record OwnQuestion() implements QuestionRejection {}

    /** It was answered, or resolved by an instruction version, before. */
    record AlreadyAnswered() implements QuestionRejection {}

    /** The content does not hold. */
    record Invalid(Violation violation) implements QuestionRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements QuestionRejection {}
}
