package dev.assay.domain.shared;

import java.time.Duration;
import java.time.Instant;

/** Requests of one manager, each with a key of its own. */
public final class Origins {
    /** Number 0 comes at this moment, every further one a minute later. */
    public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    public static final UserId MANAGER = new UserId("mia");

    private Origins() {}

    public static Origin request(int number) {
        return request(number, "key-" + number, "digest-" + number);
    }

    public static Origin request(int number, String key, String digest) {
        Instant at = START.plus(Duration.ofMinutes(number));
        return new Origin(MANAGER, Role.MANAGER, at, "request-" + number, new CommandKey(key, digest));
    }
}
