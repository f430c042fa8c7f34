package dev.assay.domain.screening;

import dev.assay.domain.shared.UserId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a test found in how somebody labels, and on what it rests.
 *
 * @param labels labels the labeler had given in the project by then
 * @param evidence how many answers it rests on
 * @param observed carelessness: how many of them were right, as the other labelers have it; copying: how many were the
 *     same; pace: the median of the seconds they took; gold: how many were right
 * @param expected the same of a labeler with nothing to suspect; pace: the median of all labelers; gold: how many had to be right
 * @param odds how many times likelier the answers are with than without what is suspected; pace and gold: 0
 * @param source who was copied from; null with anything else
 */
public record Suspicion(
        Kind kind,
        int labels,
        int evidence,
        double observed,
        double expected,
        double odds,
        @Nullable UserId source) {
    /** What it rests on, for whoever was not there; it names nobody, as the suspected may read it. */
    public String explanation() {
        String format = switch (kind) {
            case CARELESS ->
                "Of %1$d answers %2$.1f were right as the other labelers have it; whoever looks has %3$.1f or"
                        + " more. It is %4$.0f times likelier that the answers do not depend on the items.";
            case COPYING ->
                "Of %1$d answers %2$.0f were the same as an earlier one by one certain other labeler, where %3$.1f would be by"
                        + " themselves. It is %4$.0f times likelier that they were copied.";
            case TOO_FAST, TOO_SLOW ->
                "The last %1$d answers took %2$.1f seconds (median), where all labelers' take %3$.1f."
                        + " Speed alone is no proof of carelessness.";
            case GOLD_FAILED ->
                "Of %1$d answers whose right one was known beforehand %2$.0f were right, where at least %3$.0f had to be.";
        };
        return String.format(Locale.ROOT, format, evidence, observed, expected, odds);
    }
}
