package dev.assay.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The forecast against flows made up from known rates: it must be right as often as it says. */
class ForecastRulesTest {
    private static final int FLOWS = 400;

    private static Forecast.Expected expected(long remaining, long[] settled, long seed) {
        return ForecastRules.of(remaining, settled, seed).expected().orElseThrow();
    }

    /** Tasks settled in an hour at a rate (Knuth's method, in pieces so that the exponential does not vanish). */
    private static long poisson(double rate, Random random) {
        if (rate > 30) {
            return poisson(rate / 2, random) + poisson(rate / 2, random);
        }
        double limit = Math.exp(-rate);
        long count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return Math.max(0, count);
    }

    /** Hours of days that differ, with work from 8 to 18 o'clock only. */
    private static long[] workingDays(int days, Random random) {
        long[] hours = new long[days * 24];
        for (int day = 0; day < days; day++) {
            double rate = 40 * Math.exp(0.35 * random.nextGaussian());
            for (int hour = 8; hour < 18; hour++) {
                hours[day * 24 + hour] = poisson(rate, random);
            }
        }
        return hours;
    }

    private static long[] evenHours(int count, Random random) {
        long[] hours = new long[count];
        Arrays.setAll(hours, hour -> poisson(25, random));
        return hours;
    }

    private static double hoursUntil(long remaining, long[] settled) {
        double left = remaining;
        for (int hour = 0; hour < settled.length; hour++) {
            if (settled[hour] >= left) {
                return hour + left / settled[hour];
            }
            left -= settled[hour];
        }
        throw new AssertionError("the made-up future is too short");
    }

    private interface Flow {
        long[] hours(Random random);
    }

    private record Calibration(double belowP10, double belowP50, double belowP90) {
        static Calibration of(long remaining, Flow past, Flow future) {
            int[] below = new int[3];
            for (int i = 0; i < FLOWS; i++) {
                Random random = new Random(i);
                Forecast.Expected forecast = expected(remaining, past.hours(random), i);
                double actual = hoursUntil(remaining, future.hours(random));
                below[0] += actual < forecast.p10().orElseThrow() ? 1 : 0;
                below[1] += actual < forecast.p50().orElseThrow() ? 1 : 0;
                below[2] += actual < forecast.p90().orElseThrow() ? 1 : 0;
            }
            return new Calibration((double) below[0] / FLOWS, (double) below[1] / FLOWS, (double) below[2] / FLOWS);
        }

        /** Each share close to what was promised: within a little more than three standard errors of 400 flows. */
        void holds() {
            assertThat(belowP10).as(toString()).isCloseTo(0.1, within(0.06));
            assertThat(belowP50).as(toString()).isCloseTo(0.5, within(0.08));
            assertThat(belowP90).as(toString()).isCloseTo(0.9, within(0.06));
        }
    }

    @Test
    void daysWithNightsAndGoodAndBadOnesAreForecastAsOftenAsPromised() {
        Calibration.of(3_000, random -> workingDays(21, random), random -> workingDays(60, random))
                .holds();
    }

    @Test
    void evenHoursAreForecastAsOftenAsPromised() {
        Calibration.of(1_000, random -> evenHours(48, random), random -> evenHours(200, random))
                .holds();
    }

    @Test
    void aPauseEveryNightIsInTheForecast() {
        long[] settled = new long[7 * 24];
        for (int hour = 0; hour < settled.length; hour++) {
            settled[hour] = hour % 24 < 10 ? 10 : 0;
        }
        Forecast.Expected forecast = expected(150, settled, 1);
        assertThat(forecast.blockHours()).isEqualTo(24);
        assertThat(forecast.blocks()).isEqualTo(7);
        assertThat(forecast.p50()).isEqualTo(OptionalDouble.of(29));
    }

    @Test
    void theSameFlowIsForecastTheSame() {
        long[] settled = workingDays(10, new Random(5));
        assertThat(ForecastRules.of(500, settled, 9)).isEqualTo(ForecastRules.of(500, settled, 9));
    }

    @Test
    void whatTakesLongerThanTheHorizonHasNoDate() {
        long[] settled = new long[48];
        Arrays.fill(settled, 1);
        Forecast.Expected forecast = expected(1_000_000, settled, 1);
        assertThat(forecast.p10()).isEmpty();
        assertThat(forecast.p90()).isEmpty();
    }

    @Test
    void nothingLeftIsComplete() {
        assertThat(ForecastRules.of(0, new long[0], 1)).isEqualTo(new Forecast.Complete());
    }

    @Test
    void tooLittleSeenIsSaidToBe() {
        assertThat(ForecastRules.of(10, new long[] {100, 100, 100, 100, 100}, 1))
                .isEqualTo(new Forecast.NotEnoughYet(5, 6, 500, 20));
        assertThat(ForecastRules.of(10, new long[] {3, 3, 3, 3, 3, -3, 3, 3}, 1))
                .isEqualTo(new Forecast.NotEnoughYet(8, 6, 18, 20));
    }
}
