package dev.assay.domain.appeal;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What an appeal is against.
 *
 * @param task the task that was decided; null for a suspension
 * @param decidedBy who decided it, and so may not decide the appeal
 */
public record Subject(Kind kind, @Nullable TaskId task, UserId decidedBy) {
    /** The kinds of decision that can be appealed against. */
    public enum Kind {
        /** A reviewer's acceptance, rejection or override. */
        REVIEW,
        /** The verdict on an answer to gold, where the labeler was told of it. */
        GOLD,
        /** The suspension that stands. */
        SUSPENSION
    }

    /** @throws IllegalArgumentException when a task is named for a suspension, or none for anything else */
    public Subject {
        if ((kind == Kind.SUSPENSION) != (task == null)) {
            throw new IllegalArgumentException("a suspension names no task; everything else names one");
        }
    }
}
