package dev.assay.domain.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When a labeler works, by the clock on their wall.
 *
 * @param zone name of an IANA time zone, such as {@code Europe/Vienna}
 * @param week times of every week
 * @param exceptions days that are otherwise, each in place of the week's times
 */
public record WorkingHours(String zone, List<WeekTime> week, List<ExceptionDay> exceptions) {
    public WorkingHours {
        week = List.copyOf(week);
        exceptions = List.copyOf(exceptions);
    }

    /** A time of day; {@code to} at or before {@code from} is on the next day. */
    public record DayTime(LocalTime from, LocalTime to) {}

    /** A time on one day of every week. */
    public record WeekTime(DayOfWeek day, LocalTime from, LocalTime to) {}

    /**
     * A day unlike its weekday.
     *
     * @param times when there is work; empty for a day off
     */
    public record ExceptionDay(LocalDate date, List<DayTime> times) {
        public ExceptionDay {
            times = List.copyOf(times);
        }
    }

    /** Times that begin on a day. */
    List<DayTime> timesOn(LocalDate day) {
        for (ExceptionDay exception : exceptions) {
            if (exception.date().equals(day)) {
                return exception.times();
            }
        }
        return week.stream()
                .filter(time -> time.day() == day.getDayOfWeek())
                .map(time -> new DayTime(time.from(), time.to()))
                .toList();
    }
}
