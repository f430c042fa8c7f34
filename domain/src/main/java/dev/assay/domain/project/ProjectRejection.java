package dev.assay.domain.project;

import dev.assay.domain.shared.Violation;
import java.util.List;

/** Why a project refuses a command. */
public sealed interface ProjectRejection {
    /** There is no such project. */
    record NotCreated() implements ProjectRejection {}

    /** The id is taken by another project. */
    record IdTaken() implements ProjectRejection {}

    /** The edit was made against an older revision. */
    record RevisionConflict(long expected, long current) implements ProjectRejection {}

    /** The project is closed for good. */
    record Closed() implements ProjectRejection {}

    /** The content does not hold. */
    record Invalid(List<Violation> violations) implements ProjectRejection {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** The key was used before with another request. */
    record KeyReused(String key) implements ProjectRejection {}
}
