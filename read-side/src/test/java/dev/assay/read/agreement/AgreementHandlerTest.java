package dev.assay.read.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.Done;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRef;
import dev.assay.read.projection.UnknownEventException;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementHandlerTest {
    private static final Lane LANE = new Lane(EntityKind.TASK, 0);
    private static final UserId CYD = new UserId("cyd");
    private static final long DAY = 86_400;

    private final MemoryStore store = new MemoryStore();
    private final AgreementHandler handler = new AgreementHandler(LANE, store);
    private final List<FeedRecord> story = new ArrayList<>();
    private final Map<TaskId, Long> sequences = new HashMap<>();

    private void add(TaskEvent event) {
        int number = story.size() + 1;
        long sequence = sequences.merge(event.ref().task(), 1L, Long::sum);
        Recorded<Object> recorded = new Recorded<>(event, new byte[0], ChainHash.start("x" + number));
        story.add(new FeedRecord(LANE, number, event.ref().task().value(), sequence, recorded, Sample.at(number)));
    }

    private static TaskRef ref(int number) {
        return new TaskRef(Sample.PROJECT, TaskId.of(Sample.RUN, 0, number), "item-" + number);
    }

    private void opened(int task) {
        add(new TaskEvent.TaskOpened(ref(task), Sample.origin(Sample.ANN, 1), Sample.ITEM, 2));
    }

    private void labels(int task, UserId labeler, int round, int version, long second, String answer) {
        add(new TaskEvent.LabelSubmitted(
                ref(task),
                Sample.origin(labeler, second),
                Sample.assignment(labeler),
                labeler,
                round,
                Sample.label(answer),
                new Versions(version, 1, 1),
                Sample.at(second)));
    }

    private void settles(int task, int round, String answer) {
        Tally tally = new Tally(Map.of(), 2, 2, 0.5, Sample.label(answer), true);
        add(new TaskEvent.ConsensusReached(ref(task), Sample.origin(CYD, 90), round, tally, Sample.VERSIONS));
    }

    /** Two agree on one item, two do not on another; the second is settled on {@code yes}. */
    private void twoItems() {
        opened(1);
        labels(1, Sample.ANN, 1, 1, 10, "yes");
        labels(1, Sample.BOB, 1, 1, 20, "yes");
        opened(2);
        labels(2, Sample.ANN, 1, 1, 30, "yes");
        labels(2, Sample.BOB, 1, 2, DAY + 1, "no");
        settles(2, 1, "yes");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void every_slice_counts_its_items_once_however_often_they_are_told(int size) {
        twoItems();
        Pages.deliverTwice(handler, story, size);
        Map<String, Long> both = Map.of("[yes, yes]", 1L, "[no, yes]", 1L);
        assertThat(store.counts(SliceKind.PROJECT, "p1")).isEqualTo(both);
        assertThat(store.counts(SliceKind.BATCH, "run1")).isEqualTo(both);
        assertThat(store.counts(SliceKind.DAY, "2026-01-01")).isEqualTo(Map.of("[yes, yes]", 1L));
        assertThat(store.counts(SliceKind.DAY, "2026-01-02")).isEqualTo(Map.of("[no, yes]", 1L));
        assertThat(store.counts(SliceKind.INSTRUCTIONS, "00000001")).isEqualTo(Map.of("[yes, yes]", 1L, "[yes]", 1L));
        assertThat(store.counts(SliceKind.INSTRUCTIONS, "00000002")).isEqualTo(Map.of("[no]", 1L));
        assertThat(store.counts(SliceKind.PAIR, "ann|bob")).isEqualTo(Map.of("[yes, yes]", 1L, "[yes, no]", 1L));
        assertThat(store.counts(SliceKind.CONSENSUS, "bob")).isEqualTo(Map.of("[no, yes]", 1L));
    }

    @Test
    void a_revision_takes_the_place_of_what_it_replaces() {
        twoItems();
        add(new TaskEvent.LabelRevised(
                ref(2),
                Sample.origin(Sample.BOB, 2 * DAY),
                Sample.BOB,
                1,
                Sample.label("yes"),
                Sample.label("no"),
                Sample.VERSIONS));
        Pages.deliverTwice(handler, story, 2);
        assertThat(store.counts(SliceKind.PROJECT, "p1")).isEqualTo(Map.of("[yes, yes]", 2L));
        assertThat(store.counts(SliceKind.DAY, "2026-01-02")).isEqualTo(Map.of("[yes, yes]", 1L));
        assertThat(store.counts(SliceKind.CONSENSUS, "bob")).isEqualTo(Map.of("[yes, yes]", 1L));
    }

    @Test
    void labeling_anew_empties_what_stands_and_leaves_what_was() {
        twoItems();
        add(new TaskEvent.RelabelRequested(ref(2), Sample.origin(CYD, 100), Stage.SETTLED, 2, "again"));
        labels(2, CYD, 2, 2, 3 * DAY, "yes");
        Pages.deliverTwice(handler, story, 3);
        assertThat(store.counts(SliceKind.PROJECT, "p1")).isEqualTo(Map.of("[yes, yes]", 1L, "[yes]", 1L));
        assertThat(store.counts(SliceKind.CONSENSUS, "bob")).isEmpty();
        assertThat(store.counts(SliceKind.PAIR, "ann|bob")).isEqualTo(Map.of("[yes, yes]", 1L, "[yes, no]", 1L));
        assertThat(store.counts(SliceKind.DAY, "2026-01-02")).isEqualTo(Map.of("[no, yes]", 1L));
        assertThat(store.counts(SliceKind.INSTRUCTIONS, "00000002")).isEqualTo(Map.of("[no]", 1L, "[yes]", 1L));
    }

    @Test
    void a_verdict_of_an_expert_takes_the_place_of_the_consensus_and_a_doubt_ends_it() {
        twoItems();
        add(new TaskEvent.OutcomeOverridden(
                ref(2), Sample.origin(CYD, 100), Stage.SETTLED, Sample.label("no"), "expert"));
        Pages.deliver(handler, story, 3);
        assertThat(store.counts(SliceKind.CONSENSUS, "bob")).isEqualTo(Map.of("[no, no]", 1L));
        add(new TaskEvent.SentToReview(
                ref(2), Sample.origin(CYD, 101), 1, Sample.label("no"), Sample.tally(false), "doubt"));
        Pages.deliverTwice(handler, story, 3);
        assertThat(store.counts(SliceKind.CONSENSUS, "bob")).isEmpty();
    }

    @Test
    void whoever_is_alone_is_measured_by_a_person_only() {
        opened(1);
        labels(1, Sample.ANN, 1, 1, 10, "yes");
        settles(1, 1, "yes");
        Pages.deliver(handler, story, 2);
        assertThat(store.counts(SliceKind.CONSENSUS, "ann")).isEmpty();
        add(new TaskEvent.ReviewAccepted(ref(1), Sample.origin(CYD, 100), Stage.SETTLED, Sample.label("yes"), "fine"));
        Pages.deliver(handler, story, 2);
        assertThat(store.counts(SliceKind.CONSENSUS, "ann")).isEqualTo(Map.of("[yes, yes]", 1L));
    }

    /** A crash between the cells and the tasks of a page, wherever it falls, counts nothing twice and nothing never. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void a_crash_before_the_tasks_are_written_changes_nothing(int page) {
        twoItems();
        store.tasksFailAt = page;
        for (int from = 0; from < story.size(); ) {
            try {
                Pages.deliver(handler, story.subList(from, from + 1), 1);
                from++;
            } catch (java.util.concurrent.CompletionException crashed) {
                handler.reset();
            }
        }
        assertThat(store.counts(SliceKind.PROJECT, "p1")).isEqualTo(Map.of("[yes, yes]", 1L, "[no, yes]", 1L));
        assertThat(store.counts(SliceKind.PAIR, "ann|bob")).isEqualTo(Map.of("[yes, yes]", 1L, "[yes, no]", 1L));
        assertThat(store.counts(SliceKind.CONSENSUS, "ann")).isEqualTo(Map.of("[yes, yes]", 1L));
    }

    @Test
    void ratings_count_and_answers_that_are_seldom_the_same_do_not() {
        opened(1);
        add(new TaskEvent.LabelSubmitted(
                ref(1),
                Sample.origin(Sample.ANN, 5),
                Sample.assignment(Sample.ANN),
                Sample.ANN,
                1,
                new Label(Map.<String, LabelValue>of(
                        "stars", new LabelValue.Rating(4), "why", new LabelValue.Text("because"))),
                Sample.VERSIONS,
                Sample.at(1)));
        Pages.deliver(handler, story, 2);
        assertThat(store.cells.keySet()).extracting(CellKey::field).containsOnly("stars");
        assertThat(store.counts(SliceKind.PROJECT, "p1")).isEqualTo(Map.of("[4]", 1L));
    }

    @Test
    void every_event_of_a_task_is_known_and_no_other() {
        Pages.deliverTwice(handler, Pages.records(LANE, Sample.taskEvents()), 4);
        assertThatThrownBy(() -> Pages.deliver(handler, Pages.records(LANE, Sample.importEvents()), 4))
                .isInstanceOf(UnknownEventException.class);
    }

    private static final class MemoryStore implements AgreementStore {
        private final Map<CellKey, Cell> cells = new HashMap<>();
        private final Map<TaskId, String> tasks = new HashMap<>();
        private int tasksFailAt = -1;

        Map<String, Long> counts(SliceKind kind, String slice) {
            Map<String, Long> counts = new TreeMap<>();
            cells.forEach((key, cell) -> {
                if (key.kind() == kind && key.slice().equals(slice) && cell.items() != 0) {
                    counts.put(key.labels().toString(), cell.items());
                }
            });
            return counts;
        }

        @Override
        public CompletionStage<Optional<Cell>> cell(Lane lane, CellKey key) {
            return CompletableFuture.completedStage(Optional.ofNullable(cells.get(key)));
        }

        @Override
        public CompletionStage<Done> writeCells(Lane lane, Map<CellKey, Cell> changed) {
            cells.putAll(changed);
            return CompletableFuture.completedStage(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<TaskLabels>> task(TaskId task) {
            return CompletableFuture.completedStage(
                    Optional.ofNullable(tasks.get(task)).map(AgreementJson::task));
        }

        @Override
        public CompletionStage<Done> writeTasks(Map<TaskId, TaskLabels> changed) {
            if (tasksFailAt-- == 0) {
                return CompletableFuture.failedStage(new IllegalStateException("crashed"));
            }
            changed.forEach((task, labels) -> tasks.put(task, AgreementJson.text(labels)));
            return CompletableFuture.completedStage(Done.getInstance());
        }
    }
}
