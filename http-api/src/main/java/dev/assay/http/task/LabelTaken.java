package dev.assay.http.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a labeler's accepted command answers: nothing of what became of the task, which would tell gold from ordinary work.
 *
 * @param task as the labeler named it
 * @param feedback on an answer to gold, where the project teaches
 */
public record LabelTaken(
        String task,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Feedback feedback) {
    public static LabelTaken of(String task, UserId labeler, Reply.Done<Task, TaskRejection> done) {
        return new LabelTaken(task, Feedback.of(done.state(), labeler));
    }
}
