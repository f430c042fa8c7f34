package dev.assay.http.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.instruction.Acknowledgements;
import dev.assay.http.json.JsonBody;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.http.task.Feedback;
import dev.assay.http.task.LabelTaken;
import dev.assay.http.task.Labeling;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Turns a labeler's messages into commands. */
final class SessionCommands {
    static final String ASSIGNMENT_RULE = "must be an assignment's id as it was handed out";
    static final String TASK_RULE = "must be a task's id as it was handed out";

    private final Labeling labeling;
    private final Acknowledgements acknowledgements;

    SessionCommands(Labeling labeling, Acknowledgements acknowledgements) {
        this.labeling = labeling;
        this.acknowledgements = acknowledgements;
    }

    /**
     * What an accepted command is acknowledged with.
     *
     * @param task as the labeler named it
     * @param feedback on an answer to gold, where the project teaches
     */
    record Ack(
            String task,
            boolean repeated,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Feedback feedback) {
        static Ack of(JsonBody data, From from, Reply.Done<Task, TaskRejection> done) {
            LabelTaken taken = LabelTaken.of(data.text("task"), from.user(), done);
            return new Ack(taken.task(), done.repeated(), taken.feedback());
        }
    }

    /** Whose message it is, and when and under which name it came. */
    record From(UserId user, ProjectId project, Instant at, String trace) {}

    static Origin origin(From from, Envelope message, String step) {
        String digest =
                IdempotencyKeys.sha256(message.type().wireName(), message.data().toString());
        CommandKey key = new CommandKey(message.id() + step, digest);
        return new Origin(from.user(), Role.LABELER, from.at(), from.trace(), key);
    }

    CompletionStage<Ack> submit(From from, Envelope message) {
        JsonBody data = message.data().only("assignment", "task", "label");
        TaskId task = task(data);
        return labeling.submit(
                        from.project(),
                        task,
                        assignment(data),
                        data.value("label", Label.class),
                        origin(from, message, ""))
                .thenApply(done -> Ack.of(data, from, done));
    }

    CompletionStage<Ack> revise(From from, Envelope message) {
        JsonBody data = message.data().only("task", "label");
        TaskId task = task(data);
        Label label = data.value("label", Label.class);
        return labeling.revise(from.project(), task, label, origin(from, message, ""))
                .thenApply(done -> Ack.of(data, from, done));
    }

    CompletionStage<Ack> skip(From from, Envelope message) {
        JsonBody data = message.data().only("assignment", "task", "reason");
        String reason = data.text("reason");
        return carry(from, data, new TaskCommand.SkipTask(origin(from, message, ""), assignment(data), reason));
    }

    CompletionStage<Ack> release(From from, Envelope message) {
        JsonBody data = message.data().only("assignment", "task");
        return carry(from, data, new TaskCommand.ReleaseAssignment(origin(from, message, ""), assignment(data)));
    }

    CompletionStage<Acknowledgements.Acknowledged> acknowledge(From from, Envelope message) {
        int version = message.data().only("version").integer("version", 1, Integer.MAX_VALUE);
        return acknowledgements.acknowledge(from.project(), version, origin(from, message, ""));
    }

    private CompletionStage<Ack> carry(From from, JsonBody data, TaskCommand command) {
        return labeling.carry(from.project(), task(data), command).thenApply(done -> Ack.of(data, from, done));
    }

    static AssignmentId assignment(JsonBody data) {
        return data.parsed("assignment", AssignmentId::new, ASSIGNMENT_RULE);
    }

    private TaskId task(JsonBody data) {
        return task(labeling, data);
    }

    static TaskId task(Labeling labeling, JsonBody data) {
        return data.parsed("task", labeling::named, TASK_RULE);
    }
}
