package dev.assay.http.agreement;

import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A window of whole days of UTC, both ends included. */
record DayRange(LocalDate from, LocalDate to) {
    static final int MOST = 366;

    /**
     * The window asked for by {@code ?from=&to=}; empty for all time.
     *
     * @throws dev.assay.http.problem.Refusal 400 for half a window, one that ends before it begins, or one too long
     */
    static Optional<DayRange> asked(Call call) {
        Optional<LocalDate> from = day(call, "from");
        Optional<LocalDate> to = day(call, "to");
        if (from.isPresent() != to.isPresent()) {
            throw refused("Give both from and to, or neither.");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        DayRange range = new DayRange(from.get(), to.get());
        long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
        if (days < 1 || days > MOST) {
            throw refused("from must not be later than to, and at most " + MOST + " days before.");
        }
        return Optional.of(range);
    }

    private static Optional<LocalDate> day(Call call, String name) {
        return call.query(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw refused(name + " must be a day such as 2026-11-23.");
            }
        });
    }

    private static RuntimeException refused(String detail) {
        return Problem.of(ProblemType.BAD_REQUEST, detail).refusal();
    }
}
