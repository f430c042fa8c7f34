package dev.assay.domain.pulse;

import dev.assay.domain.feedback.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Which week is spoken of, and when it is summed up. A week can be answered while the next one runs on the labeler's own wall, and
 * is summed up when that is over everywhere: a sum that grows answer by answer would tell each of them.
 */
public final class PulseWeek {
    /** The westernmost clocks are twelve hours behind UTC. */
    private static final Duration LAST_CLOCK = Duration.ofHours(12);

    private PulseWeek() {}

    /** The week a labeler can answer for. */
    public static Week asked(Instant now, ZoneId zone) {
        return Week.endedBefore(now, zone);
    }

    /**
     * Whether nobody can answer for a week any more.
     *
     * @param name of the week, such as {@code 2026-W05}
     */
    public static boolean closed(String name, Instant now) {
        LocalDate monday = LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        Instant over = monday.plusWeeks(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        return !now.isBefore(over.plus(LAST_CLOCK));
    }
}
