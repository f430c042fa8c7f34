package dev.assay.domain.prediction;

import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A project's policy on predictions: when one that contradicts a settled label sends the task to a reviewer.
 *
 * @param on whether any does
 * @param minConfidence how sure the model must be, at least
 * @param tolerance largest distance, 0 to 1, at which a field still counts as the same
 * @param skill what the reviewer must hold; empty when any reviewer will do
 */
public record ModelCheck(boolean on, double minConfidence, double tolerance, String skill) {
    /** Predictions are kept and compared, and nothing follows from them. */
    public static final ModelCheck OFF = new ModelCheck(false, 0.95, 0, "");

    private static final Pattern SKILL = Pattern.compile("[A-Za-z0-9._-]{0,64}");

    /** Whether a prediction is sure enough to be acted on. */
    public boolean actsOn(double confidence) {
        return on && confidence >= minConfidence;
    }

    /** What does not hold; empty when all does. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (!(minConfidence > 0 && minConfidence <= 1)) {
            violations.add(new Violation("/minConfidence", "must be above 0 and at most 1"));
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
