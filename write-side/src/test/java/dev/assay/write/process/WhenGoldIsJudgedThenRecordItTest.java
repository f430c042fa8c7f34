package dev.assay.write.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.GoldTally;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered.Why;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskSamples;
import dev.assay.write.WriteSide;
import dev.assay.write.serialization.DomainJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhenGoldIsJudgedThenRecordItTest {
    private final MemoryEntities<LabelerCommand, LabelerEvent, Labeler, LabelerRejection> labelers =
            new MemoryEntities<>(WriteSide.LABELER);
    private final WhenGoldIsJudgedThenRecordIt process = new WhenGoldIsJudgedThenRecordIt(labelers);

    private static List<FeedRecord> history() {
        String id = TaskSamples.REF.task().value();
        List<FeedRecord> records = new ArrayList<>();
        for (TaskEvent event : TaskSamples.events()) {
            int number = records.size() + 1;
            ChainHash start = ChainHash.start(EntityKind.TASK.persistenceId(id));
            records.add(new FeedRecord(
                    EntityKind.TASK.laneOf(id),
                    number,
                    id,
                    number,
                    DomainJson.record(EntityKind.TASK, start, event),
                    TaskSamples.START));
        }
        return records;
    }

    private void follow() {
        history().forEach(record -> process.on(record).toCompletableFuture().join());
    }

    private List<Why> recorded() {
        return labelers.events.stream()
                .map(FeedRecord::event)
                .filter(GoldAnswered.class::isInstance)
                .map(event -> ((GoldAnswered) event).why())
                .toList();
    }

    @Test
    void every_verdict_is_on_the_labelers_record() {
        follow();
        assertThat(recorded()).containsExactly(Why.ANSWERED, Why.REVISED, Why.CORRECTED);
        Labeler.Enrolled ann = (Labeler.Enrolled) labelers.state(TaskSamples.ANN.value());
        assertThat(ann.gold()).isEqualTo(Map.of(TaskSamples.REF.project(), new GoldTally(1, 0)));
    }

    @Test
    void running_twice_changes_nothing() {
        follow();
        follow();
        assertThat(recorded()).hasSize(3);
    }

    @Test
    void a_command_that_was_not_answered_fails_the_event_and_the_repeat_completes_it() {
        labelers.failAfter(1);
        assertThatThrownBy(this::follow).hasMessageContaining("lost");
        follow();
        assertThat(recorded()).containsExactly(Why.ANSWERED, Why.REVISED, Why.CORRECTED);
    }
}
