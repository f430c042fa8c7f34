package dev.assay.domain.requeue;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.instruction.Binding;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.RequeueId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of every command, event and rejection of a requeue. Stopping has a run of its own. */
public final class RequeueSamples {
    public static final RequeueId REQUEUE = new RequeueId("r1");
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final List<TaskId> TASKS = List.of(new TaskId("run1-0-7"), new TaskId("run1-0-9"));
    public static final RelabelRule RULE = new RelabelRule(
            3, "irony", Binding.of(Set.of("sentiment"), Set.of(), Map.of(), Map.of("mood", Set.of("sad"))));

    private RequeueSamples() {}

    public static List<RequeueCommand> commands() {
        return List.of(
                new RequeueCommand.StartRequeue(request(0), REQUEUE, PROJECT, RULE, "irony counts now"),
                new RequeueCommand.AdvanceRequeue(request(1), 1, TASKS, "place", 0, 0),
                new RequeueCommand.AdvanceRequeue(request(2), 2, List.of(), null, 1, 1));
    }

    static RequeueCommand stop() {
        return new RequeueCommand.StopRequeue(request(3), "too wide");
    }

    public static List<RequeueEvent> events() {
        return List.of(
                new RequeueEvent.RequeueStarted(REQUEUE, PROJECT, request(0), RULE, "irony counts now"),
                new RequeueEvent.RequeueAdvanced(REQUEUE, PROJECT, request(1), 1, TASKS, "place", 0, 0),
                new RequeueEvent.RequeueCompleted(REQUEUE, PROJECT, request(2), 1, 1),
                new RequeueEvent.RequeueStopped(REQUEUE, PROJECT, request(3), "too wide"));
    }

    public static List<RequeueRejection> rejections() {
        return List.of(
                new RequeueRejection.NotStarted(),
                new RequeueRejection.IdTaken(),
                new RequeueRejection.Ended(),
                new RequeueRejection.Invalid(new Violation("/reason", "must not be blank")),
                new RequeueRejection.KeyReused("key-1"));
    }
}
