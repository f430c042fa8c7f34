package dev.assay.domain.walkthrough;

import dev.assay.domain.shared.Violation;
import java.util.List;

/** Why a walkthrough refuses a command. */
public sealed interface WalkthroughRejection {
    /** There is none of the version. */
    record NotOpened() implements WalkthroughRejection {}

    /** It is going on. */
    record StillOpen() implements WalkthroughRejection {}

    /** It was judged. */
    record Over(boolean passed) implements WalkthroughRejection {}

    /** The person was not invited. */
    record NotInvited() implements WalkthroughRejection {}

    /** There is no such probe. */
    record NoSuchProbe(int probes) implements WalkthroughRejection {}

    /** The content does not hold. */
    record Invalid(List<Violation> violations) implements WalkthroughRejection {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** The key was used before with another request. */
    record KeyReused(String key) implements WalkthroughRejection {}
}
