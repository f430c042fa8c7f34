package dev.assay.domain.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Whether a labeler works at a moment, by their working hours. */
public sealed interface Availability {
    /** At work until a moment. */
    record Open(Instant until) implements Availability {}

    /** Not at work. {@code opens} is when they are next, empty when not within a year. */
    record Closed(Optional<Instant> opens) implements Availability {}

    /** A year, and a day for the one before it. */
    int DAYS_AHEAD = 366;

    /**
     * Where the wall clock skips an hour, what begins or ends in that hour does so an hour later; where it repeats one, work
     * begins in the first and ends in the second.
     */
    static Availability at(WorkingHours hours, Instant moment) {
        ZoneId zone = ZoneId.of(hours.zone());
        LocalDate today = moment.atZone(zone).toLocalDate();
        Optional<Instant> opens = Optional.empty();
        for (int day = -1; day <= DAYS_AHEAD && opens.isEmpty(); day++) {
            LocalDate date = today.plusDays(day);
            for (WorkingHours.DayTime time : hours.timesOn(date)) {
                Instant from = ZonedDateTime.of(date, time.from(), zone).toInstant();
                Instant to = end(date, time, zone);
                if (!from.isAfter(moment) && moment.isBefore(to)) {
                    return new Open(to);
                }
                if (from.isAfter(moment)) {
                    opens = Optional.of(opens.filter(from::isAfter).orElse(from));
                }
            }
        }
        return new Closed(opens);
    }

    private static Instant end(LocalDate date, WorkingHours.DayTime time, ZoneId zone) {
        LocalDate day = time.to().isAfter(time.from()) ? date : date.plusDays(1);
        return ZonedDateTime.of(LocalDateTime.of(day, time.to()), zone)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }
}
