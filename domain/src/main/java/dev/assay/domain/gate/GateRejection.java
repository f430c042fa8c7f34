package dev.assay.domain.gate;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Violation;

/** Why a project's gate refuses a command. */
public sealed interface GateRejection {
    /** The project has no gate. */
    record NotSet() implements GateRejection {}

    /** The batch was not judged yet. */
    record NotJudged(ImportId batch) implements GateRejection {}

    /** The content does not hold. */
    record Invalid(Violation violation) implements GateRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements GateRejection {}
}
