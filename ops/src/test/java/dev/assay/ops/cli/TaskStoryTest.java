package dev.assay.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskSamples;
import dev.assay.write.serialization.DomainJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskStoryTest {
    private static List<String> told(TaskEvent event) {
        ObjectNode row = DomainJson.mapper().createObjectNode().put("sequence", 7);
        try {
            byte[] stored = DomainJson.mapper().writerFor(TaskEvent.class).writeValueAsBytes(event);
            row.set("event", DomainJson.mapper().readTree(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TaskStory.lines(row);
    }

    private static TaskEvent sample(Class<?> type) {
        return TaskSamples.events().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_event_is_told_with_its_number_and_its_moment() {
        assertThat(TaskSamples.events())
                .allSatisfy(event -> assertThat(told(event).get(0))
                        .startsWith("   7  " + event.origin().at()));
    }

    @Test
    void an_answer_says_what_was_answered_and_how_long_it_took() {
        assertThat(told(sample(TaskEvent.LabelRevised.class)).get(0)).contains("ann answers anew: answer = yes");
        assertThat(told(sample(TaskEvent.LabelSubmitted.class)).get(0)).contains("ann answers after 840.0 s: ");
    }

    @Test
    void spans_are_counted_and_so_are_their_relations() throws IOException {
        assertThat(said(LabelSamples.facts())).isEqualTo("2 spans (place, product), 2 relations (same, made-in)");
        assertThat(said(new LabelValue.Spans(LabelSamples.facts().spans()))).isEqualTo("2 spans (place, product)");
    }

    private static String said(LabelValue value) throws IOException {
        byte[] stored = DomainJson.mapper().writerFor(LabelValue.class).writeValueAsBytes(value);
        return Answers.value(DomainJson.mapper().readTree(stored));
    }

    @Test
    void a_missed_majority_lists_the_votes_and_the_threshold() {
        assertThat(told(sample(TaskEvent.ConsensusMissed.class)))
                .anyMatch(line -> line.contains("answer: yes by 1 of 2 labels (50 %): ann"))
                .anyMatch(line -> line.contains("majority of at least 70 % of at least 2 labels: not reached"))
                .anyMatch(line -> line.contains("decided under instructions v2, schema v1, policy v3"));
    }

    @Test
    void weighed_votes_are_told_with_the_rule_the_measures_and_their_thresholds() {
        assertThat(told(sample(TaskEvent.OverlapRaised.class)))
                .anyMatch(line -> line.endsWith("because Labelers disagree."))
                .anyMatch(line -> line.contains("strategy expert-review (edgeCaseFlags 2"))
                .anyMatch(line -> line.endsWith("high disagreement: measured 1, threshold 0.5 - on the wrong side"));
    }

    @Test
    void a_hand_out_says_why_it_was_this_task_and_what_came_next() {
        TaskEvent.AssignmentGranted plain = (TaskEvent.AssignmentGranted) sample(TaskEvent.AssignmentGranted.class);
        TaskEvent.AssignmentGranted chosen = new TaskEvent.AssignmentGranted(
                plain.ref(),
                plain.origin(),
                plain.assignment(),
                plain.labeler(),
                plain.round(),
                plain.until(),
                plain.versions(),
                TaskSamples.routing());
        assertThat(told(chosen).get(1))
                .contains("ranked [type=sentiment domain=finance skills=german priority=3] 6.254 = ")
                .contains("before [type=sentiment] 4.1 and [usual] 2.5");
    }

    @Test
    void an_override_says_who_decided_what_and_why() {
        assertThat(told(sample(TaskEvent.OutcomeOverridden.class)).get(0))
                .endsWith("rev decides answer = no: \"the source says so\"");
    }
}
