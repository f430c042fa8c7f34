package dev.assay.domain.screening;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step that asks for gold.
 *
 * @param fresh gold tasks the labeler had not answered, as far as was known; 0 where the project hands out none
 * @param until when it ends at the latest; null when there was too little gold and the step was passed over
 */
public record GoldStep(GoldDose dose, int fresh, @Nullable Instant until) {
    /** What was done and why, for managers: to the labeler it would give the gold away. */
    public String explanation() {
        return until == null
                ? String.format(
                        Locale.ROOT,
                        "The step that was due asks for %d answers to gold, and the project has %d gold tasks that are new to"
                                + " the labeler. The next step was taken.",
                        dose.answers(),
                        fresh)
                : String.format(
                        Locale.ROOT,
                        "At least %.0f %% of the labeler's hand-outs are gold until %d of %d answers are right, that is out of"
                                + " reach, or it is %s.",
                        100 * dose.rate(),
                        dose.needed(),
                        dose.answers(),
                        until);
    }
}
