package dev.assay.domain.feedback;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * An ISO 8601 week as it passes in a time zone.
 *
 * @param name such as {@code 2026-W05}
 * @param zone the zone's IANA name
 * @param from Monday's first moment there
 * @param to the next Monday's
 */
public record Week(String name, String zone, Instant from, Instant to) {
    /** The last week that was over at a moment, in a zone. */
    public static Week endedBefore(Instant moment, ZoneId zone) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate before = monday.minusWeeks(1);
        String name = String.format(
                Locale.ROOT,
                "%04d-W%02d",
                before.get(IsoFields.WEEK_BASED_YEAR),
                before.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Week(
                name,
                zone.getId(),
                before.atStartOfDay(zone).toInstant(),
                monday.atStartOfDay(zone).toInstant());
    }
}
