package dev.assay.write.dispatch;

import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.Terms;

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

    /** There is nothing to label for this labeler now. */
    record NothingToDo(Why why) implements HandOut {
        /** Why there is nothing. */
        public enum Why {
            /** Every task is labeled, leased out, or was seen by this labeler. */
            NO_OPEN_TASK,
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

    /** There is no such project. */
    record UnknownProject() implements HandOut {}

    /** There is no such task in the project. */
    record UnknownTask() implements HandOut {}

    /** The task that was asked for by name refuses. */
    record TaskRefused(TaskRejection reason) implements HandOut {}

    /** The labeler holds as many assignments as allowed; finish, skip or release one first. */
    record TooManyHeld(int limit) implements HandOut {}
}
