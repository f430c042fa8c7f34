package dev.assay.domain.retention;

import dev.assay.domain.scoring.Proportion;
import java.time.LocalDate;
import java.util.List;

/**
 * The labelers whose first label fell into one week.
 *
 * @param monday the week's Monday
 * @param labelers how many they are
 * @param active how many of them labeled in that week, in the week after, and so on; the first figure is all of them
 */
public record Cohort(LocalDate monday, int labelers, List<Integer> active) {
    public Cohort {
        active = List.copyOf(active);
    }

    /** The share that labeled so many weeks after the first. */
    public Proportion share(int weeksLater) {
        return new Proportion(active.get(weeksLater), labelers);
    }
}
