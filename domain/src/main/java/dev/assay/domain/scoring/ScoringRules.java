package dev.assay.domain.scoring;

import java.time.Duration;

/**
 * What is asked of a labeler and how much each figure counts.
 *
 * @param window how far back labels are looked at
 * @param evidence observations a figure needs; adaptability needs as many in each half
 */
public record ScoringRules(
        Duration window,
        int evidence,
        double accuracyThreshold,
        double consistencyThreshold,
        double speedThreshold,
        double adaptabilityThreshold) {
    /** Weight of accuracy. The weights are the article's. */
    public static final double ACCURACY_WEIGHT = 0.4;

    /** Weight of consistency. */
    public static final double CONSISTENCY_WEIGHT = 0.3;

    /** Weight of speed. */
    public static final double SPEED_WEIGHT = 0.2;

    /** Weight of adaptability. */
    public static final double ADAPTABILITY_WEIGHT = 0.1;

    /**
     * The article's thresholds for accuracy and consistency. Its speed is “relative to task”: 0.8 says four fifths of the
     * usual pace; its adaptability is an improvement rate: 0.5 says no worse than before.
     */
    public static final ScoringRules DEFAULT = new ScoringRules(Duration.ofDays(28), 30, 0.92, 0.9, 0.8, 0.5);
}
