package dev.assay.domain.gold;

import dev.assay.domain.label.Label;

/**
 * What a gold task's answers are measured against.
 *
 * @param expected a value for each field that is judged; fields left out are not
 * @param explanation why this is right, for labelers where the project teaches; empty when nothing was said
 * @param tolerance largest distance, 0 to 1, at which a field still counts as right
 */
public record GoldStandard(Label expected, String explanation, double tolerance) {
    /** @throws IllegalArgumentException when the tolerance is not within 0 and 1 */
    public GoldStandard {
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException("tolerance must be 0 to 1");
        }
    }
}
