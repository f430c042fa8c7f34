package dev.assay.domain.shared;

import java.time.Instant;

/**
 * Who caused a command and its events, when, and through which request.
 *
 * @param by opaque id of the person or service
 * @param role the role they acted in
 * @param at when the command reached the system, truncated to milliseconds
 * @param correlation id shared by everything one outside request led to
 * @param cause the command's own key: which intent led to the event
 */
public record Origin(UserId by, Role role, Instant at, String correlation, CommandKey cause) {
    /** The system itself, acting on time rather than on a person's request. */
    public static final UserId SYSTEM = new UserId("system");

    public Origin {
        at = at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
