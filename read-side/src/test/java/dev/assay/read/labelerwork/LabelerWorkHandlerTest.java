package dev.assay.read.labelerwork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.consensus.Ballot;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelerWorkHandlerTest {
    private static final Lane LANE = new Lane(EntityKind.TASK, 0);
    private static final UserId CYD = new UserId("cyd");

    private final MemoryStore store = new MemoryStore();
    private final LabelerWorkHandler handler = new LabelerWorkHandler(store);
    private final List<FeedRecord> story = new ArrayList<>();

    private void add(TaskEvent event, String payload) {
        int number = story.size() + 1;
        Recorded<Object> recorded = new Recorded<>(event, payload.getBytes(UTF_8), ChainHash.start("x" + number));
        story.add(new FeedRecord(LANE, number, "entity", number, recorded, Sample.at(number)));
    }

    private static String json(String answer) {
        return "{\"answer\":{\"option\":\"" + answer + "\",\"type\":\"choice\"}}";
    }

    private void labels(UserId labeler, int round, long seconds, String answer) {
        add(
                new TaskEvent.LabelSubmitted(
                        Sample.TASK,
                        Sample.origin(labeler, 100L * round + seconds),
                        Sample.assignment(labeler),
                        labeler,
                        round,
                        Sample.label(answer),
                        Sample.VERSIONS,
                        Sample.at(100L * round)),
                "{\"label\":" + json(answer) + "}");
    }

    private void agree(int round, String leading, Map<String, List<UserId>> votes) {
        List<Ballot> ballots = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        votes.forEach((answer, voters) -> {
            ballots.add(new Ballot(new LabelValue.Choice(answer), voters, 0.5));
            String names = voters.stream().map(voter -> "\"" + voter + "\"").collect(Collectors.joining(","));
            parts.add("{\"value\":{\"option\":\"" + answer + "\",\"type\":\"choice\"},\"voters\":[" + names + "]}");
        });
        Label label = Sample.label(leading);
        Tally tally = new Tally(Map.of("answer", ballots), 3, 3, 0.5, label, true);
        add(
                new TaskEvent.ConsensusReached(Sample.TASK, Sample.origin(CYD, 200), round, tally, Sample.VERSIONS),
                "{\"tally\":{\"ballots\":{\"answer\":[" + String.join(",", parts) + "]},\"leading\":" + json(leading)
                        + "}}");
    }

    private void threeLabelTwoAgree() {
        add(Sample.opened(), "{}");
        add(Sample.granted(Sample.ANN, 100), "{}");
        labels(Sample.ANN, 1, 10, "yes");
        labels(Sample.BOB, 1, 20, "yes");
        labels(CYD, 1, 40, "no");
        agree(1, "yes", Map.of("yes", List.of(Sample.ANN, Sample.BOB), "no", List.of(CYD)));
    }

    private Work work(UserId labeler, int round) {
        return Objects.requireNonNull(store.rows.get(labeler + "/" + round)).work();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void a_label_is_compared_with_the_outcome_the_peers_and_their_time(int size) {
        threeLabelTwoAgree();
        Pages.deliverTwice(handler, story, size);
        assertThat(work(Sample.ANN, 1).right()).isTrue();
        assertThat(work(Sample.ANN, 1).peers()).isEqualTo(2);
        assertThat(work(Sample.ANN, 1).agreeing()).isEqualTo(1);
        assertThat(work(Sample.ANN, 1).took()).isEqualTo(Duration.ofSeconds(10));
        assertThat(work(Sample.ANN, 1).expected()).isEqualTo(Duration.ofSeconds(30));
        assertThat(work(CYD, 1).right()).isFalse();
        assertThat(work(CYD, 1).agreeing()).isZero();
        assertThat(work(CYD, 1).expected()).isEqualTo(Duration.ofSeconds(15));
        assertThat(store.rows).hasSize(3);
    }

    @Test
    void an_override_turns_right_and_wrong_around() {
        threeLabelTwoAgree();
        add(Sample.overridden(Stage.SETTLED, 300), "{\"label\":" + json("no") + "}");
        Pages.deliverTwice(handler, story, 3);
        assertThat(work(Sample.ANN, 1).right()).isFalse();
        assertThat(work(CYD, 1).right()).isTrue();
        assertThat(work(CYD, 1).agreeing()).isZero();
    }

    @Test
    void a_second_round_shows_whether_a_labeler_says_the_same_again() {
        threeLabelTwoAgree();
        add(Sample.relabel(Stage.SETTLED, 300), "{}");
        labels(Sample.ANN, 2, 10, "no");
        labels(CYD, 2, 10, "no");
        Pages.deliverTwice(handler, story, 2);
        assertThat(work(Sample.ANN, 2).repeated()).isFalse();
        assertThat(work(CYD, 2).repeated()).isTrue();
        assertThat(work(CYD, 2).right()).isNull();
        assertThat(work(Sample.BOB, 1).right()).isNull();
        assertThat(work(Sample.BOB, 1).repeated()).isNull();
        assertThat(work(CYD, 2).agreeing()).isEqualTo(1);
    }

    @Test
    void whoever_is_alone_is_not_measured_by_themselves() {
        add(Sample.opened(), "{}");
        labels(Sample.ANN, 1, 10, "yes");
        agree(1, "yes", Map.of("yes", List.of(Sample.ANN)));
        Pages.deliverTwice(handler, story, 2);
        assertThat(work(Sample.ANN, 1).right()).isNull();
    }

    @Test
    void answers_counted_as_one_agree() {
        add(Sample.opened(), "{}");
        labels(Sample.ANN, 1, 10, "yes");
        labels(Sample.BOB, 1, 10, "yes!");
        agree(1, "yes", Map.of("yes", List.of(Sample.ANN, Sample.BOB)));
        Pages.deliverTwice(handler, story, 2);
        assertThat(work(Sample.BOB, 1).right()).isTrue();
        assertThat(work(Sample.BOB, 1).agreeing()).isEqualTo(1);
    }

    private void answersGold(UserId labeler, int number, boolean correct, long second) {
        String said = json(correct ? "yes" : "no");
        add(Sample.goldJudged(labeler, number, correct, second), "{\"label\":" + said + "}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void gold_is_right_or_wrong_by_its_latest_verdict_and_has_no_peers(int size) {
        add(Sample.opened(), "{}");
        add(Sample.gold(Stage.WAITING, 2), "{}");
        add(Sample.goldHandedOut(Sample.ANN, 1, 3), "{}");
        answersGold(Sample.ANN, 1, false, 100);
        answersGold(CYD, 2, false, 110);
        Pages.deliverTwice(handler, story, size);
        assertThat(work(Sample.ANN, 1).right()).isFalse();
        assertThat(work(Sample.ANN, 1).peers()).isZero();
        assertThat(work(Sample.ANN, 1).took()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Objects.requireNonNull(store.rows.get("cyd/1")).gold()).isTrue();
        add(Sample.goldRevised(Sample.ANN, true, 120), "{\"label\":" + json("yes") + "}");
        add(Sample.goldCorrected(CYD, true, 130), "{}");
        add(Sample.goldRetired(140), "{\"expected\":" + json("no") + "}");
        Pages.deliverTwice(handler, story, size);
        assertThat(work(Sample.ANN, 1).right()).isTrue();
        assertThat(work(CYD, 1).right()).isTrue();
    }

    @Test
    void labels_from_before_the_task_was_gold_are_judged_again_when_it_is_gold_no_more() {
        threeLabelTwoAgree();
        add(Sample.gold(Stage.SETTLED, 300), "{}");
        answersGold(Sample.BOB, 1, true, 310);
        Pages.deliverTwice(handler, story, 2);
        assertThat(work(Sample.ANN, 1).right()).isNull();
        add(Sample.goldRetired(400), "{\"expected\":" + json("no") + "}");
        Pages.deliverTwice(handler, story, 2);
        assertThat(work(Sample.ANN, 1).right()).isFalse();
        assertThat(work(CYD, 1).right()).isTrue();
    }

    @Test
    void every_event_is_handled_or_ignored_by_name() {
        Sample.taskEventsAndGold().forEach(event -> add((TaskEvent) event, "{}"));
        Pages.deliverTwice(handler, story, 3);
        assertThat(store.rows).isNotEmpty();
    }

    private static final class MemoryStore implements LabelerWorkStore {
        private final Map<String, WorkRow> rows = new HashMap<>();
        private final Map<TaskId, String> tasks = new HashMap<>();

        @Override
        public CompletionStage<Done> write(Collection<TaskWork> changed) {
            changed.forEach(task -> {
                tasks.put(new TaskId(task.task()), WorkJson.text(task));
                WorkRows.of(task).forEach(row -> rows.put(row.labeler() + "/" + row.round(), row));
            });
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<TaskWork>> load(TaskId task) {
            return CompletableFuture.completedFuture(
                    Optional.ofNullable(tasks.get(task)).map(WorkJson::task));
        }
    }
}
