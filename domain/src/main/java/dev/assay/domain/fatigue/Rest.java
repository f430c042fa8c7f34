package dev.assay.domain.fatigue;

import java.time.Instant;

/**
 * Why a labeler gets no work for a while, with all that led to it.
 *
 * @param since when what must end began: the session, the stretch of work, or the work of one kind
 * @param lastActive the labeler's last moment at work, from which the rest counts
 * @param limitSeconds how long it may last at most
 * @param until when work is handed out again, provided that the labeler does nothing before
 */
public record Rest(Reason reason, Instant since, Instant lastActive, long limitSeconds, Instant until) {
    /** What calls for the rest. */
    public enum Reason {
        /** The session has lasted as long as a session may. */
        SESSION_OVER,
        /** Work has gone on without a break for as long as it may. */
        BREAK_DUE,
        /** The same kind of work has gone on for as long as it may, and there is no other. */
        MONOTONY
    }
}
