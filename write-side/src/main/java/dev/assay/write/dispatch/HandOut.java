package dev.assay.write.dispatch;

import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.routing.Barrier;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.Terms;
import java.time.Instant;
import java.util.Optional;

/** What a labeler who asked for work gets. */
public sealed interface HandOut {
    /**
     * A task to label.
     *
     * @param revision number of events in the task's history
     * @param terms what the project asks for; the schema to label by is that of the assignment's versions
     * @param leaseSeconds how long a lease lasts from a renewal
     */
    record Assigned(Assignment assignment, TaskFacts facts, Terms terms, int leaseSeconds, long revision)
            implements HandOut {}

    /** There is nothing to label for this labeler now; {@code until} is when that ends by itself, where it does. */
    record NothingToDo(Why why, Optional<Instant> until) implements HandOut {
        /** Nothing, and nobody knows until when. */
        public NothingToDo(Why why) {
            this(why, Optional.empty());
        }

        /** Why there is nothing. */
        public enum Why {
            /** Every task is labeled, leased out, or was seen by this labeler. */
            NO_OPEN_TASK,
            /** Tasks wait, but none that this labeler may work on. */
            NOT_ELIGIBLE,
            /** The labeler got as many tasks today as they may. */
            QUOTA_REACHED,
            /** The labeler has to take a break. */
            BREAK_DUE,
            /** The project is paused. */
            PAUSED,
            /** The project is closed. */
            CLOSED
        }
    }

    /** The labeler gets no work until reinstated. */
    record Suspended() implements HandOut {}

    /**
     * The labeler must acknowledge new instructions first.
     *
     * @param version the newest version, which to read
     */
    record InstructionsUnread(int version) implements HandOut {}

    /**
     * Work waits until the instructions have passed a walkthrough.
     *
     * @param version the newest version
     */
    record WalkthroughDue(int version) implements HandOut {}

    /** A hard rule keeps the task that was asked for by name from the labeler. */
    record Barred(Barrier barrier) implements HandOut {}

    /**
     * Work in the project waits for an assessment.
     *
     * @param next when it can be tried again; empty for at once, or never
     * @param attemptsUsed whether no attempt is left
     */
    record AssessmentDue(String assessment, Optional<Instant> next, boolean attemptsUsed) implements HandOut {}

    /** The labeler has to rest first. */
    record Resting(Rest rest) implements HandOut {}

    /** It is not a time at which the labeler works; {@code opens} is when it is next, empty for not within a year. */
    record OffHours(Optional<Instant> opens) implements HandOut {}

    /** There is no such project. */
    record UnknownProject() implements HandOut {}

    /** There is no such task in the project. */
    record UnknownTask() implements HandOut {}

    /** The task that was asked for by name refuses. */
    record TaskRefused(TaskRejection reason) implements HandOut {}

    /** The labeler holds as many assignments as allowed; finish, skip or release one first. */
    record TooManyHeld(int limit) implements HandOut {}
}
