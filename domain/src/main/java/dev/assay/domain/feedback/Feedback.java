package dev.assay.domain.feedback;

import dev.assay.domain.scoring.Performance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a labeler is told of a week, complete with the figures it rests on.
 *
 * @param labels labels in the week itself; the figures look further back
 * @param now the performance as the week ended
 * @param before the performance as it began
 * @param strengths kinds of work that reach what is asked for, most labels first
 * @param confusions of the week, most frequent first
 * @param goal what to work on next; null when nothing known falls short
 */
public record Feedback(
        Week week,
        long labels,
        Performance now,
        Performance before,
        List<Strength> strengths,
        List<Confusion> confusions,
        @Nullable Goal goal) {
    public Feedback {
        strengths = List.copyOf(strengths);
        confusions = List.copyOf(confusions);
    }
}
