package dev.assay.domain.learning;

import java.time.Duration;

/**
 * When a confusion is worth a proposal, and whose it is.
 *
 * @param days how far back answers are looked at, and how long a decision keeps the same cause from coming back
 * @param minimumWrong fewest wrong answers
 * @param minimumRate what the rate must reach even at the lower end of its 95 % interval, 0 to 1
 * @param sharedBy fewest labelers who answer so for the instructions to be the cause
 * @param significance highest probability, over all labelers together, at which a labeler's excess is no chance
 */
public record LearningPolicy(int days, int minimumWrong, double minimumRate, int sharedBy, double significance) {
    public static final LearningPolicy DEFAULT = new LearningPolicy(30, 5, 0.1, 3, 0.01);

    public LearningPolicy over(int window) {
        return new LearningPolicy(window, minimumWrong, minimumRate, sharedBy, significance);
    }

    public Duration window() {
        return Duration.ofDays(days);
    }

    boolean worth(Tally tally) {
        return tally.wrong() >= minimumWrong && tally.interval().low() >= minimumRate;
    }
}
