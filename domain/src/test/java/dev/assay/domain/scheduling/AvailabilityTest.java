package dev.assay.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.scheduling.Availability.Closed;
import dev.assay.domain.scheduling.Availability.Open;
import dev.assay.domain.scheduling.WorkingHours.DayTime;
import dev.assay.domain.scheduling.WorkingHours.ExceptionDay;
import dev.assay.domain.scheduling.WorkingHours.WeekTime;
import dev.assay.domain.shared.Violation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private static WorkingHours weekdays(String zone, ExceptionDay... exceptions) {
        List<WeekTime> week = Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() <= 5)
                .map(day -> new WeekTime(day, NINE, FIVE))
                .toList();
        return new WorkingHours(zone, week, List.of(exceptions));
    }

    private static WorkingHours every(DayOfWeek day, int fromHour, int toHour) {
        WeekTime time = new WeekTime(day, LocalTime.of(fromHour, 0), LocalTime.of(toHour, 0));
        return new WorkingHours("Europe/Vienna", List.of(time), List.of());
    }

    private static Availability at(WorkingHours hours, String moment) {
        return Availability.at(hours, Instant.parse(moment));
    }

    private static Open open(String until) {
        return new Open(Instant.parse(until));
    }

    private static Closed closed(String opens) {
        return new Closed(Optional.of(Instant.parse(opens)));
    }

    @Test
    void work_goes_by_the_wall_clock_of_the_zone() {
        assertThat(at(weekdays("Europe/Vienna"), "2026-01-05T08:00:00Z")).isEqualTo(open("2026-01-05T16:00:00Z"));
        assertThat(at(weekdays("Europe/Vienna"), "2026-01-05T07:59:59Z")).isEqualTo(closed("2026-01-05T08:00:00Z"));
        assertThat(at(weekdays("Asia/Kolkata"), "2026-01-05T03:30:00Z")).isEqualTo(open("2026-01-05T11:30:00Z"));
        assertThat(at(weekdays("America/Los_Angeles"), "2026-01-06T00:59:00Z")).isEqualTo(open("2026-01-06T01:00:00Z"));
    }

    @Test
    void the_end_is_no_longer_work_and_the_next_opening_is_named_over_the_weekend() {
        assertThat(at(weekdays("Europe/Vienna"), "2026-01-09T16:00:00Z")).isEqualTo(closed("2026-01-12T08:00:00Z"));
    }

    @Test
    void an_exception_takes_the_place_of_its_day() {
        ExceptionDay holiday = new ExceptionDay(LocalDate.of(2026, 1, 6), List.of());
        ExceptionDay saturday = new ExceptionDay(LocalDate.of(2026, 1, 10), List.of(new DayTime(NINE, LocalTime.NOON)));
        WorkingHours hours = weekdays("Europe/Vienna", holiday, saturday);
        assertThat(at(hours, "2026-01-06T10:00:00Z")).isEqualTo(closed("2026-01-07T08:00:00Z"));
        assertThat(at(hours, "2026-01-10T10:00:00Z")).isEqualTo(open("2026-01-10T11:00:00Z"));
    }

    @Test
    void a_night_shift_belongs_to_the_day_it_begins_on() {
        WorkingHours hours = every(DayOfWeek.MONDAY, 22, 6);
        assertThat(at(hours, "2026-01-05T22:00:00Z")).isEqualTo(open("2026-01-06T05:00:00Z"));
        assertThat(at(hours, "2026-01-06T04:59:00Z")).isEqualTo(open("2026-01-06T05:00:00Z"));
        assertThat(at(hours, "2026-01-06T05:00:00Z")).isEqualTo(closed("2026-01-12T21:00:00Z"));
    }

    @Test
    void a_whole_day_is_from_midnight_to_midnight() {
        assertThat(at(every(DayOfWeek.MONDAY, 0, 0), "2026-01-05T22:59:59Z")).isEqualTo(open("2026-01-05T23:00:00Z"));
    }

    @Test
    void the_hour_that_the_wall_clock_skips_is_not_worked() {
        // 29 March 2026: 02:00 becomes 03:00 in Vienna, at 01:00Z.
        WorkingHours night = every(DayOfWeek.SATURDAY, 22, 6);
        assertThat(at(night, "2026-03-28T21:00:00Z")).isEqualTo(open("2026-03-29T04:00:00Z"));
        WorkingHours early = every(DayOfWeek.SUNDAY, 2, 5);
        assertThat(at(early, "2026-03-29T00:59:00Z")).isEqualTo(closed("2026-03-29T01:00:00Z"));
        assertThat(at(early, "2026-03-29T01:00:00Z")).isEqualTo(open("2026-03-29T03:00:00Z"));
    }

    @Test
    void the_hour_that_the_wall_clock_repeats_is_worked_twice() {
        // 25 October 2026: 03:00 becomes 02:00 in Vienna, at 01:00Z.
        WorkingHours early = every(DayOfWeek.SUNDAY, 2, 3);
        assertThat(at(early, "2026-10-24T23:59:00Z")).isEqualTo(closed("2026-10-25T00:00:00Z"));
        assertThat(at(early, "2026-10-25T00:00:00Z")).isEqualTo(open("2026-10-25T02:00:00Z"));
        WorkingHours half = new WorkingHours(
                "Europe/Vienna",
                List.of(new WeekTime(DayOfWeek.SUNDAY, LocalTime.of(1, 0), LocalTime.of(2, 30))),
                List.of());
        assertThat(at(half, "2026-10-25T00:45:00Z")).isEqualTo(open("2026-10-25T01:30:00Z"));
    }

    @Test
    void whoever_never_works_is_closed_for_good() {
        assertThat(at(new WorkingHours("UTC", List.of(), List.of()), "2026-01-05T08:00:00Z"))
                .isEqualTo(new Closed(Optional.empty()));
    }

    @Test
    void a_zone_is_one_of_the_iana_names_and_a_date_occurs_once() {
        assertThat(WorkingHoursCheck.check(weekdays("Europe/Vienna"))).isEmpty();
        assertThat(WorkingHoursCheck.check(weekdays("Vienna")))
                .extracting(Violation::pointer)
                .containsExactly("/zone");
        assertThat(WorkingHoursCheck.check(weekdays("+01:00")))
                .extracting(Violation::pointer)
                .containsExactly("/zone");
        ExceptionDay day = new ExceptionDay(LocalDate.of(2026, 1, 6), List.of());
        assertThat(WorkingHoursCheck.check(weekdays("UTC", day, day)))
                .extracting(Violation::pointer)
                .containsExactly("/exceptions/1/date");
    }
}
