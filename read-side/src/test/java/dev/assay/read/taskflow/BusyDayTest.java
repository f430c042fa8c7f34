package dev.assay.read.taskflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.flow.Bottleneck;
import dev.assay.domain.flow.Forecast;
import dev.assay.domain.flow.Station;
import dev.assay.domain.flow.Window;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRef;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Twelve hours of a project: 500 tasks come in at once, 20 an hour are labeled at once by two labelers, 12 of those are
 * disputed, and one reviewer decides 5 an hour, the oldest first.
 */
class BusyDayTest {
    private static final int HOURS = 12;
    private static final int LABELED = 20;
    private static final int DISPUTED = 12;
    private static final int REVIEWED = 5;
    private static final UserId RAE = new UserId("rae");

    private final MemoryFlowStore store = new MemoryFlowStore();
    private final Map<Lane, List<FeedRecord>> lanes = new HashMap<>();
    private final Map<TaskId, Long> sequences = new HashMap<>();
    private final List<TaskRef> waiting = new ArrayList<>();
    private int next;
    private Flow flow =
            new Flow(Sample.PROJECT, Sample.START, List.of(), new Bottleneck.Nothing(0), new Forecast.Complete());

    @BeforeEach
    void live() {
        Lane imports = EntityKind.IMPORT.lanes().get(0);
        Pages.deliver(new ImportLaneHandler(imports, store), Pages.records(imports, List.of(Sample.chunk(0, 500))), 1);
        for (int hour = 0; hour < HOURS; hour++) {
            work(hour * 3600L);
        }
        lanes.forEach((lane, records) -> {
            PageHandler handler = new TaskLaneHandler(lane, store, new ImportTimes(store, Duration.ZERO));
            Pages.deliverTwice(handler, records, 7);
        });
        FlowTally tally = store.tally();
        flow = tally.flow(Sample.PROJECT, Sample.at(HOURS * 3600L), tally.firstHour());
    }

    private void work(long from) {
        for (int i = 0; i < LABELED; i++) {
            TaskRef ref = new TaskRef(Sample.PROJECT, TaskId.of(Sample.RUN, 0, next++), "item");
            long at = from + 60 + i * 100L;
            UserId labeler = i % 2 == 0 ? Sample.ANN : Sample.BOB;
            add(new TaskEvent.TaskOpened(ref, Sample.origin(labeler, at), Sample.ITEM, 1));
            add(new TaskEvent.LabelSubmitted(
                    ref,
                    Sample.origin(labeler, at + 30),
                    Sample.assignment(labeler),
                    labeler,
                    1,
                    Sample.label("yes"),
                    Sample.VERSIONS,
                    Sample.at(at)));
            if (i < DISPUTED) {
                add(new TaskEvent.ConsensusMissed(
                        ref, Sample.origin(labeler, at + 30), 1, Sample.tally(false), Sample.VERSIONS));
                waiting.add(ref);
            } else {
                add(new TaskEvent.ConsensusReached(
                        ref, Sample.origin(labeler, at + 30), 1, Sample.tally(true), Sample.VERSIONS));
            }
        }
        for (int i = 0; i < REVIEWED; i++) {
            add(new TaskEvent.ReviewAccepted(
                    waiting.remove(0),
                    Sample.origin(RAE, from + 3000 + i * 100L),
                    Stage.IN_REVIEW,
                    Sample.label("yes"),
                    ""));
        }
    }

    private void add(TaskEvent event) {
        TaskId task = event.ref().task();
        Lane lane = EntityKind.TASK.laneOf(task.value());
        List<FeedRecord> records = lanes.computeIfAbsent(lane, none -> new ArrayList<>());
        long sequence = sequences.merge(task, 1L, Long::sum);
        Recorded<Object> recorded = new Recorded<>(event, new byte[0], ChainHash.start("x"));
        records.add(new FeedRecord(
                lane,
                records.size() + 1L,
                task.value(),
                sequence,
                recorded,
                event.origin().at()));
    }

    @Test
    void everyLaneIsCounted() {
        assertThat(lanes).hasSize(EntityKind.TASK.lanes().size());
        assertThat(flow.stages().stream().map(stage -> stage.count())).containsExactly(260L, 0L, 84L, 156L);
        assertThat(flow.stages().get(1).window(Window.DAY).dwell().orElseThrow().p90())
                .isBetween(Duration.ofMillis(29_700), Duration.ofMillis(30_300));
        assertThat(flow.stages().get(2).window(Window.HOUR).arrived())
                .as("one whole hour, and the one that has just begun")
                .isEqualTo(DISPUTED);
    }

    @Test
    void reviewIsNamedWithTheReviewersItLacks() {
        Bottleneck.Found found = (Bottleneck.Found) flow.bottleneck();
        assertThat(found.load().station()).isEqualTo(Station.REVIEW);
        assertThat(found.why()).isEqualTo(Bottleneck.Why.GROWING);
        assertThat(found.load().backlog()).isEqualTo(84);
        assertThat(found.load().arrivalsPerHour()).isEqualTo(12);
        assertThat(found.load().servicesPerHour()).isEqualTo(5);
        assertThat(found.load().workers()).isEqualTo(1);
        assertThat(found.relief()).isEqualTo(new Bottleneck.Relief.MoreWorkers(2, 5));
    }

    @Test
    void completionIsForecastFromWhatWasSettledEachHour() {
        Forecast.Expected expected = flow.forecast().expected().orElseThrow();
        assertThat(expected.remaining()).isEqualTo(344);
        assertThat(expected.blocks()).as("the first hour was not a whole one").isEqualTo(HOURS - 1);
        assertThat(expected.p50().orElseThrow()).isCloseTo(344 / 13.0, within(0.01));
    }
}
