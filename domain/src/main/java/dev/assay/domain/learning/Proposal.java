package dev.assay.domain.learning;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be done against a confusion, with the figures that speak for it.
 *
 * @param labeler whom to train; null for the instructions
 * @param sections which speak of one of the two answers and could be changed; none: one has to be written
 * @param instructions the newest version when it was made; only answers under it were looked at
 * @param tally the labeler's answers; for the instructions, those of all but the labelers who stand out
 * @param others the other labelers' answers; for the instructions, those of the labelers who stand out
 * @param labelers how many labelers made the mistake
 * @param chance for training, how probable the labeler's excess is by chance; else null
 * @param examples tasks that were answered wrongly
 * @param material settled tasks, no gold, that show both answers
 */
public record Proposal(
        Kind kind,
        Mistake mistake,
        @Nullable UserId labeler,
        List<String> sections,
        int instructions,
        Tally tally,
        Tally others,
        int labelers,
        @Nullable Double chance,
        List<TaskId> examples,
        List<TaskId> material) {
    public Proposal {
        sections = List.copyOf(sections);
        examples = List.copyOf(examples);
        material = List.copyOf(material);
    }

    /** What is to change. */
    public enum Kind {
        /** Many make the mistake: the instructions. */
        INSTRUCTION,
        /** One makes it who stands out: what that labeler knows. */
        TRAINING
    }

    /** Whether it is about the same. */
    boolean sameCause(Proposal other) {
        boolean labelerSame = labeler == null ? other.labeler == null : labeler.equals(other.labeler);
        return kind == other.kind && mistake.equals(other.mistake) && labelerSame;
    }
}
