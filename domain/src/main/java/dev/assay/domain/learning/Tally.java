package dev.assay.domain.learning;

import dev.assay.domain.scoring.Interval;
import dev.assay.domain.scoring.Proportion;

/** So many wrong answers of so many. */
public record Tally(long wrong, long of) {
    /** No answers. */
    public static final Tally NONE = new Tally(0, 0);

    public Tally plus(boolean mistaken) {
        return new Tally(wrong + (mistaken ? 1 : 0), of + 1);
    }

    public Tally plus(Tally other) {
        return new Tally(wrong + other.wrong, of + other.of);
    }

    public Tally minus(Tally other) {
        return new Tally(wrong - other.wrong, of - other.of);
    }

    public Proportion proportion() {
        return new Proportion(wrong, of);
    }

    /** Where the rate lies (Wilson 1927). */
    public Interval interval() {
        return proportion().wilson();
    }
}
