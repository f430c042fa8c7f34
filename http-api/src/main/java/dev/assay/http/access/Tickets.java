package dev.assay.http.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One-use tickets for opening a WebSocket from a browser, which cannot send a header. Kept in this node's memory: a
 * ticket is good only where it was made.
 */
public final class Tickets {
    /** How long a ticket can wait for its use. */
    public static final Duration LIFE = Duration.ofSeconds(30);

    private static final int MOST = 100_000;

    private final Cache<String, Ticket> open =
            Caffeine.newBuilder().expireAfterWrite(LIFE).maximumSize(MOST).build();
    private final Secrets secrets;
    private final Clock clock;

    public Tickets(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A ticket that stands for the token. */
    public Ticket issue(Bearer bearer) {
        Ticket ticket = new Ticket(secrets.secret(), bearer, clock.instant().plus(LIFE));
        open.put(ticket.text(), ticket);
        return ticket;
    }

    /** The token a ticket stands for; each ticket answers once. */
    public Optional<Bearer> redeem(String text) {
        return Optional.ofNullable(open.asMap().remove(text))
                .filter(ticket -> clock.instant().isBefore(ticket.expires()))
                .map(Ticket::bearer);
    }

    /** A ticket and what it stands for. */
    public record Ticket(String text, Bearer bearer, Instant expires) {}
}
