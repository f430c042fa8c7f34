package dev.assay.write.process;

import static dev.assay.domain.sampling.SampleSamples.FIRST;
import static dev.assay.domain.sampling.SampleSamples.PROJECT;
import static dev.assay.domain.sampling.SampleSamples.SAMPLE;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.sampling.AuditVerdict;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.TaskSamples;
import dev.assay.write.WriteSide;
import dev.assay.write.serialization.DomainJson;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenTaskFoundWrongThenSendToReviewTest {
    private final MemoryEntities<TaskCommand, TaskEvent, Task, TaskRejection> tasks =
            new MemoryEntities<>(WriteSide.TASK);
    private final Reaction reaction = new WhenTaskFoundWrongThenSendToReview(tasks);

    @BeforeEach
    void settle() {
        tasks.carry(FIRST.value(), TaskSamples.commands().get(0));
        tasks.carry(
                FIRST.value(),
                new TaskCommand.OverrideOutcome(
                        TaskSamples.origin(TaskSamples.REVIEWER, 8),
                        TaskSamples.yes(),
                        "the source says so",
                        TaskSamples.terms(3),
                        null,
                        Set.of()));
    }

    private void audited(AuditVerdict verdict) {
        SampleEvent event = new SampleEvent.TaskAudited(SAMPLE, PROJECT, request(1), FIRST, 0, verdict, "the negation");
        FeedRecord record = new FeedRecord(
                EntityKind.SAMPLE.lanes().get(0),
                1,
                SAMPLE.value(),
                3,
                DomainJson.record(EntityKind.SAMPLE, ChainHash.start("sample|s1"), event),
                Origins.START);
        reaction.on(record).toCompletableFuture().join();
        reaction.on(record).toCompletableFuture().join();
    }

    @Test
    void a_task_found_wrong_goes_to_review_once_whoever_settled_it() {
        audited(AuditVerdict.WRONG);
        assertThat(tasks.state(FIRST.value()).stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(tasks.events)
                .filteredOn(record -> record.event() instanceof TaskEvent.SentToReview)
                .singleElement()
                .satisfies(record -> {
                    TaskEvent.SentToReview sent = (TaskEvent.SentToReview) record.event();
                    assertThat(sent.origin().correlation()).isEqualTo(SAMPLE.value());
                    assertThat(sent.reason()).isEqualTo("the negation");
                });
    }

    @Test
    void a_task_found_correct_stays_settled() {
        audited(AuditVerdict.CORRECT);
        assertThat(tasks.state(FIRST.value()).stage()).isEqualTo(Stage.SETTLED);
    }
}
