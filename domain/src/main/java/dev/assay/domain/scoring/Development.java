package dev.assay.domain.scoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a skill develops: one labeler's labels of one kind of work, week by week. */
public final class Development {
    /**
     * The labels of one week, which begins on a Monday (UTC).
     *
     * @param right share of the judged ones that were right
     * @param pace median of the time taken over the time expected: below 1 is faster than usual; null where nothing was expected
     */
    public record Week(
            LocalDate monday,
            long labels,
            Proportion right,
            @Nullable Double pace) {}

    private Development() {}

    /**
     * The weeks that have labels, in order.
     *
     * @param works labels of one kind, in any order
     */
    public static List<Week> of(List<Work> works) {
        TreeMap<LocalDate, List<Work>> weeks = new TreeMap<>();
        for (Work work : works) {
            weeks.computeIfAbsent(monday(work), none -> new ArrayList<>()).add(work);
        }
        return weeks.entrySet().stream()
                .map(week -> week(week.getKey(), week.getValue()))
                .toList();
    }

    private static LocalDate monday(Work work) {
        return LocalDate.ofInstant(work.at(), ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Week week(LocalDate monday, List<Work> works) {
        Proportion right = Proportion.NONE;
        double[] paces = new double[works.size()];
        int known = 0;
        for (Work work : works) {
            Boolean judged = work.right();
            right = judged == null ? right : right.plus(judged);
            if (work.expected() != null && !work.expected().isZero()) {
                paces[known++] =
                        work.took().toMillis() / (double) work.expected().toMillis();
            }
        }
        double[] sorted = Arrays.copyOf(paces, known);
        Arrays.sort(sorted);
        return new Week(monday, works.size(), right, known == 0 ? null : MedianInterval.median(sorted));
    }
}
