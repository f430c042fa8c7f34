package dev.assay.domain.learning;

import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.scoring.Difference;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.scoring.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How one figure changed from an instruction version to the next.
 *
 * @param before on how much the figure before rests, in items or answers; likewise {@code after}
 * @param least how much it takes on each side
 * @param from the figure before; null where there is none, likewise {@code to}
 * @param difference with its 95 % interval; null while there is not enough yet
 */
public record Effect(
        long before,
        long after,
        long least,
        @Nullable Double from,
        @Nullable Double to,
        @Nullable Difference difference) {
    /** Fewest items or answers on each side for a difference to be told. */
    public static final long LEAST = 20;

    public static Effect of(Proportion before, Proportion after) {
        boolean enough = before.trials() >= LEAST && after.trials() >= LEAST;
        return new Effect(
                (long) before.trials(),
                (long) after.trials(),
                LEAST,
                before.trials() == 0 ? null : before.rate(),
                after.trials() == 0 ? null : after.rate(),
                enough ? Difference.of(after, before) : null);
    }

    /**
     * Of percent agreement. Each item counts as one trial: its own share of agreeing pairs varies less than a trial that
     * succeeds so often, so that the interval is too wide rather than too narrow, and has a width where all agree.
     */
    public static Effect ofPercent(Measured before, Measured after) {
        return of(share(before), share(after));
    }

    private static Proportion share(Measured agreement) {
        return agreement instanceof Measured.Estimate estimate
                ? new Proportion(estimate.value() * estimate.items(), estimate.items())
                : Proportion.NONE;
    }

    /** Of a coefficient of agreement, over the items that were labeled twice or more under each version. */
    public static Effect of(Measured before, Measured after) {
        Measured.@Nullable Estimate one = before instanceof Measured.Estimate estimate ? estimate : null;
        Measured.@Nullable Estimate two = after instanceof Measured.Estimate estimate ? estimate : null;
        boolean enough = one != null && two != null && one.items() >= LEAST && two.items() >= LEAST;
        return new Effect(
                one == null ? 0 : one.items(),
                two == null ? 0 : two.items(),
                LEAST,
                one == null ? null : one.value(),
                two == null ? null : two.value(),
                enough && one != null && two != null
                        ? Difference.of(two.value(), interval(two), one.value(), interval(one))
                        : null);
    }

    private static Interval interval(Measured.Estimate estimate) {
        return new Interval(estimate.low(), estimate.high());
    }
}
