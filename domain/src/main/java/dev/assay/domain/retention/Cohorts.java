package dev.assay.domain.retention;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Cohort analysis by the period of entry, as in N. D. Glenn, <i>Cohort Analysis</i>, 2nd ed., Sage 2005: weeks are those of ISO
 * 8601 in UTC, the same for everybody, so that labelers of one cohort are compared over the same days.
 */
public final class Cohorts {
    private Cohorts() {}

    /** The Monday of the week that a moment is in. */
    public static LocalDate monday(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * All cohorts, the first one first.
     *
     * @param weeks of each labeler, the Mondays of the weeks they labeled in, none of them empty
     * @param last the Monday of the last week to look at
     */
    public static List<Cohort> of(Collection<? extends SortedSet<LocalDate>> weeks, LocalDate last) {
        Map<LocalDate, int[]> active = new TreeMap<>();
        for (SortedSet<LocalDate> own : weeks) {
            LocalDate first = own.first();
            if (!first.isAfter(last)) {
                int[] counts = active.computeIfAbsent(first, monday -> new int[later(monday, last) + 1]);
                own.stream().filter(week -> !week.isAfter(last)).forEach(week -> counts[later(first, week)]++);
            }
        }
        List<Cohort> cohorts = new ArrayList<>();
        active.forEach((monday, counts) -> cohorts.add(
                new Cohort(monday, counts[0], Arrays.stream(counts).boxed().toList())));
        return cohorts;
    }

    private static int later(LocalDate first, LocalDate week) {
        return (int) ChronoUnit.WEEKS.between(first, week);
    }
}
