package dev.assay.domain.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it stands for a labeler.
 *
 * @param taken attempts so far
 * @param failedAt when the last attempt failed; null for none
 * @param passed whether it was passed
 * @param last how the last attempt was marked; empty before the first
 */
public record Enrolment(
        Assessment assessment, int taken, @Nullable Instant failedAt, boolean passed, List<Marked> last) {
    public Enrolment {
        last = List.copyOf(last);
    }

    /** An assessment nobody took yet. */
    public static Enrolment of(Assessment assessment) {
        return new Enrolment(assessment, 0, null, false, List.of());
    }

    public Enrolment attempted(Instant at, boolean success, List<Marked> marked) {
        return new Enrolment(assessment, taken + 1, success ? failedAt : at, success, marked);
    }

    /** When the next attempt may be made; null for at once. */
    public @Nullable Instant nextAttempt() {
        return failedAt == null ? null : failedAt.plus(Duration.ofHours(assessment.coolingOffHours()));
    }

    public boolean attemptsUsed() {
        return taken >= assessment.attempts();
    }
}
