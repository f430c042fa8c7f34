package dev.assay.domain.consensus;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one sentence which rule decided. */
final class Because {
    private Because() {}

    static String waiting(Panel panel, int wanted) {
        return "%d of the %d labels wanted are there".formatted(panel.votes().size(), wanted);
    }

    static String share(Trigger share) {
        return share.fired()
                ? "the leading value's share is %s, short of %s or tied"
                        .formatted(number(share.measured()), limit(share))
                : "the leading value's share is %s of at least %s wanted"
                        .formatted(number(share.measured()), limit(share));
    }

    static String nothingFired(Tally tally) {
        return "nothing asks for an expert, and " + share(Measures.share(tally));
    }

    static String escalated(List<Trigger> triggers) {
        return triggers.stream().filter(Trigger::fired).map(Because::fired).collect(Collectors.joining("; "));
    }

    static String measured(List<Trigger> triggers) {
        return triggers.stream().map(Because::measured).collect(Collectors.joining("; "));
    }

    private static String fired(Trigger trigger) {
        return switch (trigger.kind()) {
            case LOW_SHARE -> share(trigger);
            case HIGH_DISAGREEMENT ->
                "%s of the pairs of labels differ, more than %s".formatted(number(trigger.measured()), limit(trigger));
            case EDGE_CASE ->
                "%s labelers call it an edge case, at least %s do"
                        .formatted(number(trigger.measured()), limit(trigger));
            case NEW_PATTERN ->
                "no earlier settled item looks like it: novelty %s of %s"
                        .formatted(number(trigger.measured()), limit(trigger));
            case LOW_CONFIDENCE, FEW_EXPERIENCED, PACE, BUDGET_SPENT -> measured(trigger);
        };
    }

    private static String measured(Trigger trigger) {
        return switch (trigger.kind()) {
            case LOW_CONFIDENCE ->
                "the lowest posterior of a leading value is %s, %s %s"
                        .formatted(
                                number(trigger.measured()), trigger.fired() ? "short of" : "at least", limit(trigger));
            case FEW_EXPERIENCED ->
                "%s votes are by experienced labelers, of %s wanted"
                        .formatted(number(trigger.measured()), limit(trigger));
            case PACE ->
                "closed tasks took %s labels %s than the project's budget gives them"
                        .formatted(number(Math.abs(trigger.measured())), trigger.fired() ? "more" : "fewer");
            case BUDGET_SPENT ->
                trigger.fired()
                        ? "the project's label budget is spent"
                        : "the project's budget allows %s more labels".formatted(number(trigger.measured()));
            case LOW_SHARE, HIGH_DISAGREEMENT, EDGE_CASE, NEW_PATTERN -> fired(trigger);
        };
    }

    private static String limit(Trigger trigger) {
        return number(trigger.threshold());
    }

    /** Up to four decimals, without trailing zeros; never rounded up to 1. */
    private static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        double down = Math.floor(value * 10_000) / 10_000;
        return String.format(Locale.ROOT, "%.4f", down).replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
