package dev.assay.domain.requeue;

import static dev.assay.domain.requeue.RequeueSamples.TASKS;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.instruction.Binding;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.requeue.RequeueCommand.AdvanceRequeue;
import dev.assay.domain.requeue.RequeueCommand.StartRequeue;
import dev.assay.domain.requeue.RequeueCommand.StopRequeue;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.Variants;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequeueDeciderTest {
    private static final Specification<RequeueCommand, RequeueEvent, Requeue, RequeueRejection> RUN =
            new Specification<>(new Requeue.Absent(), RequeueDecider::decide, RequeueDecider::evolve);
    private static final RequeueCommand START = RequeueSamples.commands().get(0);
    private static final RequeueCommand FIRST = RequeueSamples.commands().get(1);

    private static Requeue.Started state(
            Specification<RequeueCommand, RequeueEvent, Requeue, RequeueRejection>.Given given) {
        return (Requeue.Started) given.state();
    }

    @Test
    void every_variant_has_a_sample() {
        List<RequeueCommand> commands = Stream.concat(
                        RequeueSamples.commands().stream(), Stream.of(RequeueSamples.stop()))
                .toList();
        assertThat(Variants.among(commands)).isEqualTo(Variants.of(RequeueCommand.class));
        assertThat(Variants.among(RequeueSamples.events())).isEqualTo(Variants.of(RequeueEvent.class));
        assertThat(Variants.among(RequeueSamples.rejections())).isEqualTo(Variants.of(RequeueRejection.class));
    }

    @Test
    void a_run_lists_asks_and_completes_with_the_numbers_of_the_whole() {
        var given = RUN.givenNothing();
        for (RequeueCommand command : RequeueSamples.commands()) {
            given = given.and(command);
        }
        assertThat(given.events()).isEqualTo(RequeueSamples.events().subList(0, 3));
        assertThat(state(given).status()).isEqualTo(Requeue.Status.COMPLETED);
        assertThat(state(given).listed()).isEqualTo(2);
        assertThat(state(given).relabeled()).isEqualTo(1);
        assertThat(state(given).passedOver()).isEqualTo(1);
    }

    @Test
    void the_numbers_of_lists_add_up() {
        var given = RUN.after(START, FIRST)
                .and(new AdvanceRequeue(request(2), 2, TASKS, null, 2, 0))
                .and(new AdvanceRequeue(request(3), 3, List.of(), null, 1, 1));
        assertThat(state(given).listed()).isEqualTo(4);
        assertThat(state(given).relabeled()).isEqualTo(3);
        assertThat(state(given).passedOver()).isEqualTo(1);
    }

    @Test
    void a_list_it_has_or_that_is_not_next_is_already_done() {
        RUN.after(START, FIRST)
                .when(new AdvanceRequeue(request(7), 1, TASKS, null, 5, 5))
                .thenAlreadyDone();
        RUN.after(START, FIRST)
                .when(new AdvanceRequeue(request(7), 3, TASKS, null, 5, 5))
                .thenAlreadyDone();
    }

    @Test
    void a_stopped_run_goes_no_further() {
        var stopped = RUN.after(START, FIRST, RequeueSamples.stop());
        assertThat(state(stopped).status()).isEqualTo(Requeue.Status.STOPPED);
        stopped.when(new AdvanceRequeue(request(4), 2, TASKS, null, 2, 0)).thenAlreadyDone();
        stopped.when(RequeueSamples.stop()).thenAlreadyDone();
        stopped.when(new StopRequeue(request(5), "again")).thenRefused(new RequeueRejection.Ended());
    }

    @Test
    void starting_and_stopping_say_why() {
        RUN.givenNothing()
                .when(new StartRequeue(
                        request(0), RequeueSamples.REQUEUE, RequeueSamples.PROJECT, RequeueSamples.RULE, " "))
                .thenRefusedAt("/reason");
        RUN.after(START).when(new StopRequeue(request(1), "")).thenRefusedAt("/reason");
    }

    @Test
    void before_the_start_there_is_no_run_and_an_id_is_started_once() {
        RUN.givenNothing().when(FIRST).thenRefused(new RequeueRejection.NotStarted());
        RUN.givenNothing().when(RequeueSamples.stop()).thenRefused(new RequeueRejection.NotStarted());
        RUN.after(START).when(START).thenAlreadyDone();
        RUN.after(START)
                .when(new StartRequeue(
                        request(9), RequeueSamples.REQUEUE, RequeueSamples.PROJECT, RequeueSamples.RULE, "other"))
                .thenRefused(new RequeueRejection.IdTaken());
        RUN.after(START)
                .when(new StopRequeue(request(0, "key-0", "other"), "no"))
                .thenRefused(new RequeueRejection.KeyReused("key-0"));
    }

    @Test
    void a_rule_affects_older_labels_of_such_tasks_and_options() {
        Label sad = new Label(Map.<String, LabelValue>of("mood", new LabelValue.Choice("sad")));
        Label glad = new Label(Map.<String, LabelValue>of("mood", new LabelValue.Choice("glad")));
        assertThat(RequeueSamples.RULE.affects(2, "sentiment", "", sad)).isTrue();
        assertThat(RequeueSamples.RULE.affects(3, "sentiment", "", sad)).isFalse();
        assertThat(RequeueSamples.RULE.affects(2, "topic", "", sad)).isFalse();
        assertThat(RequeueSamples.RULE.affects(2, "sentiment", "", glad)).isFalse();
        assertThat(new RelabelRule(3, "", Binding.NONE).affects(1, "topic", "law", glad))
                .isTrue();
    }
}
