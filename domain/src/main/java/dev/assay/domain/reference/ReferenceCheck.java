package dev.assay.domain.reference;

import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A project's policy on items that say nearly the same.
 *
 * @param mode what is done about them
 * @param minSimilarity how much two items must have in common to be compared, as {@link Shingles#resemblance}
 * @param tolerance largest distance, 0 to 1, at which a field of their labels still counts as the same
 * @param skill what the reviewer must hold; empty when any reviewer will do
 */
public record ReferenceCheck(Mode mode, double minSimilarity, double tolerance, String skill) {
    /** Nothing is kept. */
    public static final ReferenceCheck OFF = new ReferenceCheck(Mode.OFF, 0.8, 0, "");

    /** Below this many similar items would not be found. */
    public static final double LEAST_SIMILARITY = 0.5;

    private static final Pattern SKILL = Pattern.compile("[A-Za-z0-9._-]{0,64}");

    /** What is done about similar items. */
    public enum Mode {
        /** They are not looked for. */
        OFF,
        /** Reviewers are shown them. */
        SHOW,
        /** Reviewers are shown them, and a task whose label differs from a similar item's goes to review. */
        REVIEW
    }

    /** Whether similar items are looked for. */
    public boolean looks() {
        return mode != Mode.OFF;
    }

    /** What does not hold; empty when all does. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (!(minSimilarity >= LEAST_SIMILARITY && minSimilarity <= 1)) {
            violations.add(new Violation("/minSimilarity", "must be " + LEAST_SIMILARITY + " to 1"));
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            violations.add(new Violation("/tolerance", "must be 0 or more and below 1: at 1 nothing contradicts"));
        }
        if (!SKILL.matcher(skill).matches()) {
            violations.add(new Violation("/skill", "must be at most 64 letters, digits, '.', '_' or '-'"));
        }
        return violations;
    }
}
