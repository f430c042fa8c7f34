package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.sampling.AuditVerdict;
import dev.assay.domain.sampling.SampleEvent.TaskAudited;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskCommand.SendToReview;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A task that an auditor found wrong goes to review, whatever settled it. */
public final class WhenTaskFoundWrongThenSendToReview implements Reaction {
    private final Entities<TaskCommand, Task, TaskRejection> tasks;

    public WhenTaskFoundWrongThenSendToReview(Entities<TaskCommand, Task, TaskRejection> tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.SAMPLE);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof TaskAudited audited && audited.verdict() == AuditVerdict.WRONG) {
            return tasks.carry(audited.task().value(), new SendToReview(origin(audited), audited.comment(), true))
                    .thenApply(reply -> Done.getInstance());
        }
        return CompletableFuture.completedStage(Done.getInstance());
    }

    /** In the name of the auditor; the sample's id is the correlation. */
    private static Origin origin(TaskAudited event) {
        Origin audited = event.origin();
        String key = "audit/" + event.sample();
        return new Origin(
                audited.by(), audited.role(), audited.at(), event.sample().value(), new CommandKey(key, key));
    }
}
