package dev.assay.http.progress;

import dev.assay.domain.flow.Forecast;
import dev.assay.domain.flow.ForecastRules;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The forecast as it is answered.
 *
 * @param kind {@code COMPLETE}, {@code NOT_ENOUGH_YET} or {@code EXPECTED}
 * @param says the same in a sentence
 * @param p10 when all is settled with a probability of 10 %; null when there is no forecast or it is beyond two years;
 *     likewise the others
 * @param basis what the forecast rests on; null when there is none
 */
record ForecastView(
        String kind,
        String says,
        @Nullable Instant p10,
        @Nullable Instant p50,
        @Nullable Instant p90,
        @Nullable BasisView basis) {
    /** How the forecast was made, and what it takes for granted. */
    record BasisView(long remaining, int blockHours, int blocks, int simulations, List<String> assumptions) {
        static BasisView of(Forecast.Expected expected) {
            return new BasisView(
                    expected.remaining(),
                    expected.blockHours(),
                    expected.blocks(),
                    expected.simulations(),
                    List.of(
                            "Nothing more is imported.",
                            expected.blockHours() > 1
                                    ? "The days to come are like the days seen, nights and pauses included."
                                    : "The hours to come are like the hours seen; with fewer than three days seen,"
                                            + " nights and weekends are not known yet.",
                            "No more than what is in now has to be labeled again, at the rate seen."));
        }
    }

    static ForecastView of(Forecast forecast, Instant now) {
        if (forecast instanceof Forecast.Complete) {
            return new ForecastView("COMPLETE", "Nothing is left to settle.", null, null, null, null);
        }
        if (forecast instanceof Forecast.NotEnoughYet little) {
            String says = String.format(
                    Locale.ROOT,
                    "Not enough was seen yet for a forecast: %d of %d whole hours, %d of %d tasks settled.",
                    little.hoursSeen(),
                    little.hoursNeeded(),
                    little.settledSeen(),
                    little.settledNeeded());
            return new ForecastView("NOT_ENOUGH_YET", says, null, null, null, null);
        }
        if (forecast instanceof Forecast.Expected expected) {
            return expected(expected, now);
        }
        throw new AssertionError("no words for " + forecast);
    }

    private static ForecastView expected(Forecast.Expected expected, Instant now) {
        Instant p10 = moment(expected.p10(), now);
        Instant p50 = moment(expected.p50(), now);
        Instant p90 = moment(expected.p90(), now);
        String says = String.format(
                Locale.ROOT,
                "%d tasks left: settled by %s as likely as not, by %s with a probability of 90 %%.",
                expected.remaining(),
                said(p50),
                said(p90));
        return new ForecastView("EXPECTED", says, p10, p50, p90, BasisView.of(expected));
    }

    private static @Nullable Instant moment(OptionalDouble hours, Instant now) {
        return hours.isPresent()
                ? now.plus(Duration.ofSeconds(Math.round(hours.getAsDouble() * 3600)))
                        .truncatedTo(ChronoUnit.MINUTES)
                : null;
    }

    private static String said(@Nullable Instant moment) {
        return moment == null
                ? "no time within " + ForecastRules.HORIZON_HOURS / (365 * 24) + " years"
                : moment.toString();
    }
}
