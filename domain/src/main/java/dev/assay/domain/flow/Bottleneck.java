package dev.assay.domain.flow;

/** What holds a project up. */
public sealed interface Bottleneck {
    /** Too little was seen to say. */
    record NotEnoughYet(double hoursSeen, double hoursNeeded, long departuresSeen, long departuresNeeded)
            implements Bottleneck {}

    /** Every station keeps up with what comes, and none has work left for longer than {@code hours}. */
    record Nothing(double hours) implements Bottleneck {}

    /** A station holds the others up. */
    record Found(StationLoad load, Why why, Relief relief) implements Bottleneck {}

    /** In which way a station is the bottleneck. */
    enum Why {
        /** Significantly more tasks come than leave. */
        GROWING,
        /** It keeps up with what comes, but its backlog takes longest, so it sets when the project is complete. */
        PACING
    }

    /** What would relieve a station. */
    sealed interface Relief {
        /** Somebody must work here at all: nobody did, so what one would get done is not known. */
        record AnyWorker() implements Relief {}

        /**
         * So many more workers, present all the time, at the pace seen, would end the growth.
         *
         * @param pace tasks per hour of one worker
         */
        record MoreWorkers(long workers, double pace) implements Relief {}

        /**
         * One more worker, present all the time, at the pace seen, would shorten the time to empty the backlog.
         *
         * @param pace tasks per hour of one worker
         * @param hoursBefore at the rate seen
         * @param hoursAfter with one more
         */
        record OneMoreWorker(double pace, double hoursBefore, double hoursAfter) implements Relief {}
    }
}
