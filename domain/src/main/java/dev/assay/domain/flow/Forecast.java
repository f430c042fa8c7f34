package dev.assay.domain.flow;

import java.util.Optional;
import java.util.OptionalDouble;

/** When a project's items will all be settled. */
public sealed interface Forecast {
    /** There is nothing left to settle. */
    record Complete() implements Forecast {}

    /** Too little was seen to say. */
    record NotEnoughYet(int hoursSeen, int hoursNeeded, long settledSeen, long settledNeeded) implements Forecast {}

    /**
     * Hours from now until all that is in the project now is settled, on these assumptions: nothing more is imported, and
     * the hours to come are like those seen.
     *
     * @param remaining tasks not settled
     * @param p10 reached with a probability of 10 %; empty beyond {@link ForecastRules#HORIZON_HOURS}; likewise the others
     * @param blockHours length of the stretches the past was cut into: a day, so that nights and shifts stay as they are, or
     *     an hour while fewer than three days were seen
     * @param blocks how many such stretches were seen
     * @param simulations how many futures were drawn
     */
    record Expected(
            long remaining,
            OptionalDouble p10,
            OptionalDouble p50,
            OptionalDouble p90,
            int blockHours,
            int blocks,
            int simulations)
            implements Forecast {}

    /** The forecast with hours, if it is one. */
    default Optional<Expected> expected() {
        return this instanceof Expected expected ? Optional.of(expected) : Optional.empty();
    }
}
