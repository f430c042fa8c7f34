package dev.assay.domain.consensus;

import dev.assay.domain.label.LabelValue;
import org.jspecify.annotations.Nullable;

/**
 * One thing the right answer to a field can be.
 *
 * @param kind a value; that the field is to be left out; or a value nobody gave
 * @param value the value, exactly when {@code kind} is {@link Kind#VALUE}
 * @param prior its probability before any vote, in (0, 1)
 * @param probability its probability after the votes, in [0, 1]
 */
public record Candidate(Kind kind, @Nullable LabelValue value, double prior, double probability) {
    /** What a candidate stands for. */
    public enum Kind {
        VALUE,
        LEFT_OUT,
        ANOTHER
    }

    public Candidate {
        if ((kind == Kind.VALUE) != (value != null)) {
            throw new IllegalArgumentException("a value is given exactly for candidates that are one");
        }
    }
}
