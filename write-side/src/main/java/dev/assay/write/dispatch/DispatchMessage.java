package dev.assay.write.dispatch;

import akka.actor.typed.ActorRef;
import dev.assay.domain.project.Project;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.routing.Line;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a project's dispatcher is sent. */
sealed interface DispatchMessage {
    /**
     * A labeler wants work.
     *
     * @param acknowledged the newest of the project's instruction versions that the labeler said to have read
     */
    record Next(
            LabelerProfile profile,
            int acknowledged,
            Set<AssignmentId> holding,
            Origin origin,
            ActorRef<HandOut> replyTo)
            implements DispatchMessage {}

    /** A labeler wants one task; {@code acknowledged} as in {@link Next}. */
    record Claim(LabelerProfile profile, int acknowledged, TaskId task, Origin origin, ActorRef<HandOut> replyTo)
            implements DispatchMessage {}

    /** Somebody wants to know what waits where, and for whom. */
    record Report(ActorRef<LineReports> replyTo) implements DispatchMessage {}

    /** What a labeler holds is to go back; the answer says how many assignments. */
    record TakeBack(UserId labeler, Origin origin, ActorRef<Integer> replyTo) implements DispatchMessage {}

    /** The tasks answered; one that refused is held by nobody. */
    record TakenBack(TakeBack asked, List<Reply<Task, TaskRejection>> replies) implements DispatchMessage {}

    /** A task did not answer: the caller times out and asks again. */
    record TakeBackFailed(TakeBack asked, Throwable failure) implements DispatchMessage {}

    /** What the views say of a labeler. */
    record RecordKnown(UserId labeler, LabelerRecord record) implements DispatchMessage {}

    /** A task changed. */
    record TaskChanged(ReadyTask task) implements DispatchMessage {}

    /** The project as it is. */
    record ProjectKnown(Standing<Project> project) implements DispatchMessage {}

    /** Time to ask the project again. */
    record AskProject() implements DispatchMessage {}

    /** The project could not be asked. */
    record ProjectUnknown(Throwable failure) implements DispatchMessage {}

    /** The lines of the queue, and tasks that are not where they were imported to. */
    record LinesKnown(long newest, Map<Line, Long> lines, List<ReadyTask> steered) implements DispatchMessage {}

    /** The tasks of a line's next chunk; {@code reached} is the last position looked at. */
    record Loaded(Line line, long reached, List<ReadyTask> tasks) implements DispatchMessage {}

    /** The queue could not be read. */
    record LoadFailed(Throwable failure) implements DispatchMessage {}

    /** A claimed task was looked up. */
    record Found(Claim claim, Optional<ReadyTask> task) implements DispatchMessage {}

    /** A claimed task could not be looked up, which says nothing about whether it is there: the caller times out. */
    record LookUpFailed(Claim claim, Throwable failure) implements DispatchMessage {}

    /** A task answered a grant. */
    record Granted(Attempt attempt, Reply<Task, TaskRejection> reply) implements DispatchMessage {}

    /** A task did not answer, or a look-up failed: the caller times out and asks again. */
    record GrantFailed(Attempt attempt, Throwable failure) implements DispatchMessage {}

    /** What a labeler holds was looked up. */
    record HeldKnown(Next next, AssignmentId assignment, Standing<Task> task) implements DispatchMessage {}

    /** A gold task changed, or was retired. */
    record GoldChanged(GoldTask task) implements DispatchMessage {}

    /** The project's gold; none where it could not be read, and then what changes is still heard of. */
    record GoldKnown(List<GoldTask> tasks) implements DispatchMessage {}

    /** How many labels a labeler has submitted in the project. */
    record ExperienceKnown(UserId labeler, long labels) implements DispatchMessage {}

    /** Time to take back leases that ran out. */
    record Tick() implements DispatchMessage {}

    /**
     * One try to grant a task.
     *
     * @param retry the request to go on with when the task refuses, absent for a claim
     */
    record Attempt(
            Pick pick,
            AssignmentId assignment,
            Origin origin,
            ActorRef<HandOut> replyTo,
            Optional<Next> retry,
            int number) {
        ReadyTask task() {
            return pick.task();
        }
    }
}
