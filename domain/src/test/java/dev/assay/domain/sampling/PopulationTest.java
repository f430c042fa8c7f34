package dev.assay.domain.sampling;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.REF;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.tally;
import static dev.assay.domain.task.TaskSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskSamples;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static TaskEvent submitted(UserId labeler, int granted, int at, Label label) {
        return new TaskEvent.LabelSubmitted(
                REF,
                origin(labeler, at),
                new AssignmentId("lease-" + at),
                labeler,
                1,
                label,
                TaskSamples.VERSIONS,
                minute(granted));
    }

    private static TaskEvent onAnother(UserId labeler) {
        TaskRef other = new TaskRef(REF.project(), new TaskId("run1-0-8"), "doc-8");
        return new TaskEvent.LabelSubmitted(
                other,
                origin(labeler, 1),
                new AssignmentId("lease-9"),
                labeler,
                1,
                yes(),
                TaskSamples.VERSIONS,
                minute(0));
    }

    private static final List<TaskEvent> SETTLED = List.of(
            new TaskEvent.TaskOpened(REF, origin(ANN, 0), TaskSamples.ITEM, 2, Traits.of("", "law", List.of(), 0)),
            submitted(ANN, 0, 1, yes()),
            submitted(BOB, 0, 3, no()),
            new TaskEvent.ConsensusReached(REF, origin(BOB, 4), 1, tally(yes(), no()), TaskSamples.VERSIONS));

    private static Population population(int asOf, List<TaskEvent> events) {
        Population population = new Population(REF.project(), minute(asOf));
        for (int i = 0; i < events.size(); i++) {
            population.take(events.get(i), i + 1L);
        }
        return population;
    }

    @Test
    void a_settled_item_tells_who_labeled_it_and_how_hard_it_was() {
        LabeledItem item = population(60, SETTLED).settled(Instant.MIN).get(0);
        assertThat(item.event()).isEqualTo("task|run1-0-7#4");
        assertThat(item.domain()).isEqualTo("law");
        assertThat(item.experience()).isEqualTo(1);
        assertThat(item.hardness()).isEqualTo(new Hardness(1, 60_000));
    }

    @Test
    void what_comes_after_the_moment_has_not_happened() {
        assertThat(population(3, SETTLED).settled(Instant.MIN)).isEmpty();
        assertThat(population(4, SETTLED).settled(Instant.MIN)).hasSize(1);
        assertThat(population(4, SETTLED).settled(minute(4))).isEmpty();
        assertThat(population(4, SETTLED).settled(minute(3))).hasSize(1);
        Population other = new Population(new ProjectId("other"), minute(60));
        SETTLED.forEach(event -> other.take(event, 1));
        assertThat(other.settled(Instant.MIN)).isEmpty();
    }

    @Test
    void an_item_that_is_open_or_in_review_again_is_not_settled() {
        var reopened = new ArrayList<>(SETTLED);
        reopened.add(new TaskEvent.RelabelRequested(REF, origin(REVIEWER, 5), Stage.SETTLED, 2, "again"));
        assertThat(population(60, reopened).settled(Instant.MIN)).isEmpty();
        var sent = new ArrayList<>(SETTLED);
        sent.add(new TaskEvent.SentToReview(REF, origin(REVIEWER, 5), 1, yes(), tally(yes(), no()), "why"));
        assertThat(population(60, sent).settled(Instant.MIN)).isEmpty();
        sent.add(new TaskEvent.ReviewAccepted(REF, origin(REVIEWER, 6), Stage.IN_REVIEW, yes(), ""));
        assertThat(population(60, sent).settled(Instant.MIN).get(0).sequence()).isEqualTo(6);
    }

    @Test
    void gold_is_no_labeled_item_though_it_was_settled_before() {
        var gold = new ArrayList<>(SETTLED);
        gold.add(new TaskEvent.GoldDeclared(
                REF,
                origin(REVIEWER, 5),
                Stage.SETTLED,
                TaskSamples.ITEM,
                Traits.NONE,
                TaskSamples.gold(yes()),
                "experts agree",
                2,
                0,
                TaskSamples.VERSIONS));
        assertThat(population(60, gold).settled(Instant.MIN)).isEmpty();
        assertThat(population(4, gold).settled(Instant.MIN)).hasSize(1);
    }

    @Test
    void lanes_are_put_together() {
        Population merged = new Population(REF.project(), minute(60));
        merged.merge(population(60, SETTLED));
        Population another = new Population(REF.project(), minute(60));
        another.take(onAnother(ANN), 1);
        another.take(onAnother(BOB), 2);
        merged.merge(another);
        assertThat(merged.settled(Instant.MIN).get(0).experience()).isEqualTo(2);
    }
}
