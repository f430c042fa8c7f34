package dev.assay.domain.task;

/** Where a task is in its life; {@link #WAITING} is before its first assignment. */
public enum Stage {
    WAITING,
    OPEN,
    IN_REVIEW,
    SETTLED,
    /** Out of ordinary work: its answers measure labelers. */
    GOLD
}
