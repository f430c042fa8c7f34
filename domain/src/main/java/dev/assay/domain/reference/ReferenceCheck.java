package dev.assay.domain.reference;

import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A project's policy on items that say nearly the same.
 *
 * @param mode what is done about them
 * @param minSimilarity how much two items must have in common to be compared, as {@link Shingles#resemblance}
 * @param tolerance largest distance, 0 to 1, at which a field of their labels still counts as the same
 * @param skill what the reviewer must hold; empty when any reviewer will do
 * @param scales by field of the items that holds numbers: how far apart two of them have nothing in common; a field without one
 *     holds the same number or another. Null, as policies from before there were scales read, is none
 */
public record ReferenceCheck(
        Mode mode, double minSimilarity, double tolerance, String skill, SortedMap<String, Double> scales) {
    /** Nothing is kept. */
    public static final ReferenceCheck OFF = new ReferenceCheck(Mode.OFF, 0.8, 0, "");

    /** Most fields with a scale. */
    public static final int MOST_SCALES = 100;

    /** Below this many similar items would not be found. */
    public static final double LEAST_SIMILARITY = 0.5;

    private static final double LEAST_SCALE = 1e-9;
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

    public ReferenceCheck {
        scales = scales == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(scales));
    }

    /** Without scales. */
    public ReferenceCheck(Mode mode, double minSimilarity, double tolerance, String skill) {
        this(mode, minSimilarity, tolerance, skill, Collections.emptySortedMap());
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
        if (scales.size() > MOST_SCALES) {
            violations.add(new Violation("/scales", "must name at most " + MOST_SCALES + " fields"));
        }
        scales.forEach((field, scale) -> {
            if (!(scale >= LEAST_SCALE && scale <= 1 / LEAST_SCALE)) {
                violations.add(new Violation("/scales/" + field, "must be " + LEAST_SCALE + " to " + 1 / LEAST_SCALE));
            }
        });
        return violations;
    }
}
