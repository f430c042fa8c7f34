package dev.assay.domain.shared;

import java.util.Optional;

/** The rule for every reason, comment and justification a person writes. */
public final class Text {
    /** Longest text taken, in UTF-16 code units. */
    public static final int LIMIT = 4000;

    private Text() {}

    /** A violation when a required text is blank or any text is too long. */
    public static Optional<Violation> check(String pointer, String text, boolean required) {
        if (required && text.isBlank()) {
            return Optional.of(new Violation(pointer, "must not be blank: say why, others will read it"));
        }
        if (text.length() > LIMIT) {
            return Optional.of(new Violation(pointer, "must be at most " + LIMIT + " characters"));
        }
        return Optional.empty();
    }
}
