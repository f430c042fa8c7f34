package dev.assay.write.entity;

/**
 * An entity as it is now.
 *
 * @param revision number of events in its history; 0 when it does not exist
 */
public record Standing<S>(S state, long revision) {}
