package dev.assay.domain.chain;

import java.util.Arrays;
import java.util.Optional;

/** Checks one entity's history link by link, in order, and finds where it breaks first. */
public final class ChainCheck {
    /** What is wrong at a break. */
    public enum Fault {
        /** An event before this one is missing. */
        GAP,
        /** The event's bytes or its link are not those that were written. */
        ALTERED
    }

    private ChainHash last;
    private long next = 1;
    private boolean broken;

    private ChainCheck(ChainHash start) {
        this.last = start;
    }

    /** A check of the history with this key, at its beginning. */
    public static ChainCheck of(String persistenceId) {
        return new ChainCheck(ChainHash.start(persistenceId));
    }

    /**
     * Takes the next event.
     *
     * @param sequence its place in the history
     * @param payload its stored bytes
     * @param hash its stored link
     * @return the fault, if this is the first break; after it nothing more is found, because nothing more is known
     */
    public Optional<Fault> accept(long sequence, byte[] payload, byte[] hash) {
        if (broken) {
            return Optional.empty();
        }
        if (sequence != next) {
            broken = true;
            return Optional.of(Fault.GAP);
        }
        ChainHash expected = last.next(payload);
        if (!Arrays.equals(expected.bytes(), hash)) {
            broken = true;
            return Optional.of(Fault.ALTERED);
        }
        last = expected;
        next++;
        return Optional.empty();
    }

    /** Whether a break was found. */
    public boolean broken() {
        return broken;
    }
}
