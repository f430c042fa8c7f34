package dev.assay.read.taskflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.flow.StageFlow;
import dev.assay.domain.flow.StageWindow;
import dev.assay.domain.flow.Window;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports and one task's life, delivered again and again, and with writes lost on the way. */
class TaskFlowHandlerTest {
    private static final Lane TASKS = EntityKind.TASK.lanes().get(0);
    private static final Lane IMPORTS = EntityKind.IMPORT.lanes().get(0);

    private MemoryFlowStore store = new MemoryFlowStore();

    @BeforeEach
    void empty() {
        store = new MemoryFlowStore();
    }

    private PageHandler imports() {
        return new ImportLaneHandler(IMPORTS, store);
    }

    private PageHandler tasks() {
        return new TaskLaneHandler(TASKS, store, new ImportTimes(store, Duration.ZERO));
    }

    private Flow flow(long second) {
        FlowTally tally = store.tally();
        return tally.flow(Sample.PROJECT, Sample.at(second), tally.firstHour());
    }

    private static StageFlow stage(Flow flow, Stage stage) {
        return flow.stages().stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> counts(Flow flow) {
        return flow.stages().stream().map(StageFlow::count).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void everyStageIsCountedAndTimed(int size) {
        Pages.deliverTwice(imports(), Pages.records(IMPORTS, Sample.importEvents()), size);
        assertThat(counts(flow(60))).containsExactly(5L, 0L, 0L, 0L);
        List<Object> events = List.of(
                Sample.opened(),
                Sample.granted(Sample.ANN, 2),
                Sample.labeled(Sample.ANN, 2, 100),
                Sample.missed(1, 200),
                Sample.accepted(Stage.IN_REVIEW, 800),
                Sample.overridden(Stage.SETTLED, 900));
        Pages.deliverTwice(tasks(), Pages.records(TASKS, events), size);
        Flow flow = flow(1800);
        assertThat(counts(flow)).containsExactly(4L, 0L, 0L, 1L);
        assertThat(stage(flow, Stage.WAITING).ages().orElseThrow().oldest()).isEqualTo(Duration.ofMinutes(30));
        assertThat(stage(flow, Stage.SETTLED).ages()).isEmpty();
        StageWindow open = stage(flow, Stage.OPEN).window(Window.DAY);
        assertThat(open.arrived()).isEqualTo(1);
        assertThat(open.departed()).isEqualTo(1);
        assertThat(open.workerHours()).isEqualTo(1);
        StageWindow review = stage(flow, Stage.IN_REVIEW).window(Window.DAY);
        assertThat(review.dwell().orElseThrow().p50()).isBetween(Duration.ofSeconds(594), Duration.ofSeconds(606));
        assertThat(review.workerHours()).isEqualTo(1);
        StageWindow settled = stage(flow, Stage.SETTLED).window(Window.DAY);
        assertThat(settled.arrived())
                .as("an override of a settled task is no move")
                .isEqualTo(1);
        assertThat(settled.departed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void everyEventIsTakenIn(int size) {
        Pages.deliverTwice(imports(), Pages.records(IMPORTS, Sample.importEvents()), size);
        Pages.deliverTwice(tasks(), Pages.records(TASKS, Sample.taskEvents()), size);
        assertThat(counts(flow(3600))).as("relabeled at last").containsExactly(4L, 1L, 0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void goldIsNoWorkToBeDone(int size) {
        Pages.deliverTwice(imports(), Pages.records(IMPORTS, Sample.importEvents()), size);
        List<Object> events = Stream.concat(
                        Stream.of(Sample.opened()), Sample.goldEvents().stream().limit(12))
                .toList();
        Pages.deliverTwice(tasks(), Pages.records(TASKS, events), size);
        assertThat(counts(flow(3600))).containsExactly(4L, 0L, 0L, 0L);
    }

    /** Wherever a write is lost, the same events again lead to the same rows. */
    @RepeatedTest(60)
    void aPageThatFailedHalfwayIsTakenInOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int size = 1 + random.nextInt(6);
        List<FeedRecord> records = Pages.records(TASKS, Sample.taskEvents());
        Pages.deliver(imports(), Pages.records(IMPORTS, Sample.importEvents()), 10);
        PageHandler handler = tasks();
        int losses = 1 + random.nextInt(4);
        for (int i = 0; i < losses; i++) {
            int salt = random.nextInt();
            store.lose(key -> (key.toString().hashCode() * 31 + salt) % 3 == 0);
            try {
                Pages.deliver(handler, records, size);
            } catch (CompletionException expected) {
                handler.reset();
            }
            store.lose(key -> false);
        }
        Pages.deliver(handler, records, 1 + random.nextInt(6));
        Flow faulty = flow(3600);
        empty();
        Pages.deliver(imports(), Pages.records(IMPORTS, Sample.importEvents()), 10);
        Pages.deliver(tasks(), records, 100);
        assertThat(faulty).as("seed %s", repetition.getCurrentRepetition()).isEqualTo(flow(3600));
    }

    @Test
    void aTaskWaitsForItsImport() {
        List<FeedRecord> records = Pages.records(TASKS, List.of(Sample.opened()));
        assertThatThrownBy(() -> Pages.deliver(tasks(), records, 1)).hasMessageContaining("its import is not taken in");
        Pages.deliver(imports(), Pages.records(IMPORTS, Sample.importEvents()), 1);
        Pages.deliver(tasks(), records, 1);
        assertThat(counts(flow(3600))).containsExactly(4L, 1L, 0L, 0L);
    }

    @Test
    void everyEventIsHandledOrNamedAsOneThatStays() {
        Set<Class<?>> known = Stream.concat(StageMoves.TO.keySet().stream(), StageMoves.STAYS.stream())
                .collect(Collectors.toSet());
        assertThat(known).containsExactlyInAnyOrder(TaskEvent.class.getPermittedSubclasses());
        Set<Class<?>> imported = Stream.concat(
                        ImportLaneHandler.IGNORED.stream(), Stream.of(ImportEvent.ChunkAccepted.class))
                .collect(Collectors.toSet());
        assertThat(imported).containsExactlyInAnyOrder(ImportEvent.class.getPermittedSubclasses());
        assertThatThrownBy(() -> Pages.deliver(tasks(), Pages.records(TASKS, List.of("?")), 1))
                .isInstanceOf(UnknownEventException.class);
        assertThatThrownBy(() -> Pages.deliver(imports(), Pages.records(IMPORTS, List.of("?")), 1))
                .isInstanceOf(UnknownEventException.class);
    }
}
