package dev.assay.ops.cassandra;

import java.time.Duration;

/** When a write is on disk before it is acknowledged: the only choices safe for a single replica. */
public sealed interface CommitlogSync {

    /** Every write waits for its own sync; writes that arrive together share one. */
    record Batch() implements CommitlogSync {}

    /** Writes wait up to the window so that more of them share a sync: fewer syncs, more delay. */
    record Group(Duration window) implements CommitlogSync {
        static final Duration LONGEST_WINDOW = Duration.ofMillis(10);

        public Group {
            if (window.compareTo(Duration.ofMillis(1)) < 0 || window.compareTo(LONGEST_WINDOW) > 0) {
                throw new IllegalArgumentException(
                        "commitlog-sync-window must be between 1 ms and 10 ms, but is " + window.toMillis() + " ms");
            }
        }
    }

    /** Reads the setting: {@code batch} or {@code group}; {@code periodic} would lose acknowledged labels. */
    static CommitlogSync named(String mode, Duration window) {
        return switch (mode) {
            case "batch" -> new Batch();
            case "group" -> new Group(window);
            case "periodic" ->
                throw new IllegalArgumentException(
                        "commitlog-sync = periodic acknowledges writes before they are on disk; with a single replica"
                                + " a power cut would lose acknowledged labels. Use batch or group");
            default -> throw new IllegalArgumentException("commitlog-sync must be batch or group, but is " + mode);
        };
    }
}
