package dev.assay.domain.fatigue;

import java.time.Duration;

/**
 * How long anybody works at a stretch.
 *
 * @param session longest session, breaks included
 * @param sessionRest pause that ends a session, at least {@code rest}
 * @param stretch longest work without a break
 * @param rest length of a break: a pause this long is one
 * @param sameKind longest work of one kind without another kind or a break
 */
public record Limits(Duration session, Duration sessionRest, Duration stretch, Duration rest, Duration sameKind) {
    /**
     * The article's figures: sessions of two hours, ten minutes of break in each hour. Half an hour between sessions and of
     * one kind of work are ours.
     */
    public static final Limits DEFAULT = new Limits(
            Duration.ofHours(2),
            Duration.ofMinutes(30),
            Duration.ofMinutes(50),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));

    /** @throws IllegalArgumentException when a limit is not above zero, or a shorter one is longer than a longer one */
    public Limits {
        if (rest.isNegative() || rest.isZero() || sameKind.isNegative() || sameKind.isZero()) {
            throw new IllegalArgumentException("rest and sameKind must be above zero");
        }
        if (sessionRest.compareTo(rest) < 0 || stretch.compareTo(sameKind) < 0 || session.compareTo(stretch) < 0) {
            throw new IllegalArgumentException("sessionRest >= rest and session >= stretch >= sameKind must hold");
        }
    }
}
