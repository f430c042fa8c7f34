package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.LEASE;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.facts;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;

import dev.assay.domain.instruction.Binding;
import dev.assay.domain.label.Label;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.UserId;
import java.util.Map;
import java.util.Set;

/** Commands to a task in few words: who, at which minute. The policy wants two labels. */
final class TaskStory {
    static final int OVERLAP = 2;

    static final Specification<TaskCommand, TaskEvent, Task, TaskRejection> TASK =
            new Specification<>(new Task.Absent(), TaskDecider::decide, TaskDecider::evolve);

    private TaskStory() {}

    /** The assignment a labeler got at a minute. */
    static AssignmentId lease(UserId labeler, int minute) {
        return new AssignmentId(labeler.value() + '-' + minute);
    }

    static TaskCommand grant(UserId labeler, int minute) {
        return new TaskCommand.GrantAssignment(
                origin(labeler, minute, "grant-" + minute, "same"),
                lease(labeler, minute),
                labeler,
                minute(minute + LEASE),
                facts(0),
                terms(OVERLAP));
    }

    static TaskCommand submit(UserId labeler, int granted, int minute, Label label) {
        return new TaskCommand.SubmitLabel(
                origin(labeler, minute), lease(labeler, granted), label, terms(OVERLAP), null);
    }

    static TaskCommand revise(UserId labeler, int minute, Label label) {
        return new TaskCommand.ReviseLabel(origin(labeler, minute), label, terms(OVERLAP), null);
    }

    static TaskCommand renew(UserId labeler, int granted, int minute) {
        return new TaskCommand.RenewAssignment(
                origin(labeler, minute), lease(labeler, granted), minute(minute + LEASE));
    }

    static TaskCommand release(UserId labeler, int granted, int minute) {
        return new TaskCommand.ReleaseAssignment(origin(labeler, minute), lease(labeler, granted));
    }

    /** Whoever takes it back, it is not the labeler. */
    static TaskCommand withdraw(UserId labeler, int granted, int minute) {
        return new TaskCommand.WithdrawAssignment(origin(TaskSamples.REVIEWER, minute), lease(labeler, granted));
    }

    static TaskCommand skip(UserId labeler, int granted, int minute, String reason) {
        return new TaskCommand.SkipTask(origin(labeler, minute), lease(labeler, granted), reason);
    }

    static TaskCommand expire(int minute) {
        return new TaskCommand.ExpireAssignments(origin(Origin.SYSTEM, minute));
    }

    static TaskCommand accept(int minute, String comment) {
        return new TaskCommand.AcceptOutcome(origin(REVIEWER, minute), comment, Set.of());
    }

    static TaskCommand reject(int minute, String comment) {
        return new TaskCommand.RejectOutcome(origin(REVIEWER, minute), comment, Set.of());
    }

    static TaskCommand override(int minute, Label label, String justification) {
        return new TaskCommand.OverrideOutcome(
                origin(REVIEWER, minute), label, justification, terms(OVERLAP), null, Set.of());
    }

    /** Asks for new labels where one says {@code option} and was made before an instruction version. */
    static TaskCommand requeue(int minute, int before, String option) {
        Binding about = Binding.of(Set.of(), Set.of(), Map.of(), Map.of("answer", Set.of(option)));
        return new TaskCommand.RequeueTask(
                origin(REVIEWER, minute), new RelabelRule(before, "", about), "new instructions");
    }

    static TaskCommand relabel(int minute, String reason) {
        return new TaskCommand.RequestRelabel(origin(REVIEWER, minute), reason);
    }
}
