package dev.assay.write.entity;

/** What an entity answers. */
public sealed interface Reply<S, R> {
    /**
     * The command holds and its events are on disk.
     *
     * @param state the entity after the command
     * @param revision number of events in the entity's history
     * @param repeated whether the command had been carried out before and led to nothing new
     */
    record Done<S, R>(S state, long revision, boolean repeated) implements Reply<S, R> {}

    /** The command is refused; nothing changed. */
    record Refused<S, R>(R reason, S state, long revision) implements Reply<S, R> {}
}
