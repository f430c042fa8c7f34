package dev.assay.domain.learning;

import dev.assay.domain.scoring.Difference;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that wrong answers have in common.
 *
 * @param name the section's id, empty where no section speaks of it; the labeler; the import, type or domain as {@code
 *     type=…}; empty for a confusion
 * @param mistake for confusions, and for a labeler's share of one; else null
 * @param tally the answers it is about: of a confusion those to tasks where {@code right} is right
 * @param rest all other answers of the project; for a labeler, the others' answers to tasks where {@code right} is right
 * @param labelers how many labelers answered wrongly
 * @param share for a labeler, how much of the confusion is theirs, 0 to 1; else null
 * @param sections for a confusion, the sections that speak of one of its two answers
 * @param examples tasks that were answered wrongly, some of them
 */
public record Cause(
        Kind kind,
        String name,
        @Nullable Mistake mistake,
        Tally tally,
        Tally rest,
        int labelers,
        @Nullable Double share,
        List<String> sections,
        List<TaskId> examples) {
    public Cause {
        sections = List.copyOf(sections);
        examples = List.copyOf(examples);
    }

    /** What they have in common. */
    public enum Kind {
        CONFUSION,
        SECTION,
        LABELER,
        SOURCE
    }

    /** How much more often answers are wrong here than elsewhere; null where there is nothing on one side. */
    public @Nullable Difference difference() {
        return tally.of() == 0 || rest.of() == 0 ? null : Difference.of(tally.proportion(), rest.proportion());
    }
}
