package dev.assay.read.agreement;

/** By what labels are put together. Names are stored. */
public enum SliceKind {
    /** All that stand in their task's current round; the slice is the project. */
    PROJECT(true),
    /** Those of one import that stand. */
    BATCH(true),
    /** Those made under one instruction version, in whatever round. */
    INSTRUCTIONS(false),
    /** Those of a round whose last label came on a day of UTC, such as {@code 2026-11-25}. */
    DAY(false),
    /** Those two labelers gave in the same round, in the order of their ids, {@code ann|bob}. */
    PAIR(false),
    /** One labeler's, each with what the round was settled on. */
    CONSENSUS(true);

    private final boolean standing;

    SliceKind(boolean standing) {
        this.standing = standing;
    }

    /** Whether a label leaves the slice when its task is labeled anew. */
    boolean standing() {
        return standing;
    }
}
