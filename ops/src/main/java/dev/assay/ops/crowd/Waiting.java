package dev.assay.ops.crowd;

import java.time.Duration;

/** Waits in turns for something that comes by itself, for a bounded time. */
final class Waiting {
    private static final long TURN_MILLIS = 200;

    private final long end;

    Waiting(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /** @throws IllegalStateException when patience has ended */
    void turn(String what) {
        if (!turns()) {
            throw new IllegalStateException("gave up waiting for " + what);
        }
    }

    /** Waits one turn; false when patience has ended. */
    boolean turns() {
        if (System.nanoTime() > end) {
            return false;
        }
        try {
            Thread.sleep(TURN_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
