package dev.assay.write.journal;

/**
 * A place where the journal is not what was written.
 *
 * @param persistenceId the history it is in; of a lane that has a gap, the lane's key
 * @param sequence the event's place in the history; of a lane, the missing offset
 * @param event the event's stored name, or {@code unreadable}
 */
public record JournalBreak(String persistenceId, long sequence, String event, Reason reason) {
    /** What is wrong. */
    public enum Reason {
        /** An event before this one is missing from the history. */
        GAP,
        /** The event's bytes or its chain link are not those that were written. */
        ALTERED,
        /** The bytes are no event, though the chain holds. */
        UNREADABLE,
        /** The log has the event, the history by entity does not. */
        MISSING_IN_INDEX,
        /** The history by entity has the event, the log does not. */
        MISSING_IN_LOG,
        /** The log's copy of the event is not the one in the history by entity. */
        LOG_DIFFERS,
        /** The log lacks an offset. */
        LOG_GAP
    }
}
