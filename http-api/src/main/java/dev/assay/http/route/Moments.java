package dev.assay.http.route;

import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads {@code ?asOf=}: the moment of the past that a read is about. */
public final class Moments {
    private Moments() {}

    /**
     * The moment asked for; empty for the present.
     *
     * @throws dev.assay.http.problem.Refusal 400 for text that is no time
     */
    public static Optional<Instant> asked(Call call) {
        return call.query("asOf").map(Moments::parsed);
    }

    /**
     * The same, but never a moment to come: what is read as of a moment stays true.
     *
     * @throws dev.assay.http.problem.Refusal 400 for text that is no time, or one that has not come yet
     */
    public static Optional<Instant> past(Call call) {
        Optional<Instant> moment = asked(call);
        if (moment.isPresent() && moment.get().isAfter(call.at())) {
            throw Problem.of(ProblemType.BAD_REQUEST, "asOf must not lie in the future; leave it out for the present.")
                    .refusal();
        }
        return moment;
    }

    private static Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw Problem.of(ProblemType.BAD_REQUEST, "asOf must be a time such as 2026-11-23T10:15:30Z.")
                    .refusal();
        }
    }
}
