package dev.assay.write.process;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.domain.task.TaskSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.instruction.Binding;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.requeue.Requeue;
import dev.assay.domain.requeue.RequeueCommand;
import dev.assay.domain.requeue.RequeueEvent;
import dev.assay.domain.requeue.RequeueRejection;
import dev.assay.domain.requeue.RequeueSamples;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.TaskSamples;
import dev.assay.write.WriteSide;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenRequeueAdvancedThenRelabelTest {
    private static final int TASKS = 250;
    private static final int OLD = TaskSamples.VERSIONS.instructions();

    private final MemoryEntities<RequeueCommand, RequeueEvent, Requeue, RequeueRejection> requeues =
            new MemoryEntities<>(WriteSide.REQUEUE);
    private final MemoryEntities<TaskCommand, TaskEvent, Task, TaskRejection> tasks =
            new MemoryEntities<>(WriteSide.TASK);
    private final WhenRequeueAdvancedThenRelabel reaction =
            new WhenRequeueAdvancedThenRelabel(requeues, tasks, this::list, Clock.fixed(minute(90), ZoneOffset.UTC));
    private int handled;

    /** Every task, whether outdated or not, in pages that begin with the last of the page before. */
    private CompletionStage<OutdatedTasks.Listed> list(
            ProjectId project, RelabelRule rule, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(TASKS, from + limit);
        return CompletableFuture.completedStage(new OutdatedTasks.Listed(
                IntStream.range(Math.max(0, from - 1), to)
                        .mapToObj(WhenRequeueAdvancedThenRelabelTest::id)
                        .toList(),
                to < TASKS ? Integer.toString(to) : null));
    }

    private static TaskId id(int number) {
        return TaskId.of(new ImportId("run1"), 0, number);
    }

    /** Each task holds one label; those of even number say yes, the others no. */
    private void label() {
        for (int i = 0; i < TASKS; i++) {
            AssignmentId lease = new AssignmentId("lease-" + i);
            TaskFacts facts =
                    new TaskFacts(new TaskRef(RequeueSamples.PROJECT, id(i), "item-" + i), TaskSamples.ITEM, 2);
            tasks.carry(
                    id(i).value(),
                    new TaskCommand.GrantAssignment(origin(ANN, 0), lease, ANN, minute(10), facts, terms(2)));
            tasks.carry(
                    id(i).value(),
                    new TaskCommand.SubmitLabel(
                            origin(ANN, 1), lease, i % 2 == 0 ? yes() : TaskSamples.no(), terms(2), null));
        }
    }

    private void start(int before, String option) {
        Binding about = Binding.of(Set.of(), Set.of(), Map.of(), Map.of("answer", Set.of(option)));
        requeues.carry(
                RequeueSamples.REQUEUE.value(),
                new RequeueCommand.StartRequeue(
                        Origins.request(1),
                        RequeueSamples.REQUEUE,
                        RequeueSamples.PROJECT,
                        new RelabelRule(before, "", about),
                        "irony counts now"));
    }

    /** Delivers each event once more than needed, as after a crash before the offset was saved. */
    private void run() {
        while (handled < requeues.events.size()) {
            reaction.on(requeues.events.get(handled)).toCompletableFuture().join();
            reaction.on(requeues.events.get(handled)).toCompletableFuture().join();
            handled++;
        }
    }

    private Requeue.Started state() {
        return (Requeue.Started) requeues.state(RequeueSamples.REQUEUE.value());
    }

    private List<RelabelRequested> relabeled() {
        return tasks.events.stream()
                .map(record -> record.event())
                .filter(RelabelRequested.class::isInstance)
                .map(RelabelRequested.class::cast)
                .toList();
    }

    @Test
    void every_outdated_task_begins_a_new_round_once_and_names_the_run() {
        label();
        start(OLD + 1, "yes");
        run();
        assertThat(state().status()).isEqualTo(Requeue.Status.COMPLETED);
        assertThat(state().listed()).isEqualTo(TASKS);
        assertThat(state().relabeled()).isEqualTo(TASKS / 2);
        assertThat(state().passedOver()).isEqualTo(TASKS / 2);
        assertThat(relabeled()).hasSize(TASKS / 2).allSatisfy(event -> {
            assertThat(event.origin().correlation()).isEqualTo("r1");
            assertThat(event.origin().by()).isEqualTo(Origins.MANAGER);
            assertThat(event.reason()).isEqualTo("irony counts now");
        });
    }

    @Test
    void nothing_is_relabeled_that_is_of_the_version_itself() {
        label();
        start(OLD, "yes");
        run();
        assertThat(state().status()).isEqualTo(Requeue.Status.COMPLETED);
        assertThat(state().relabeled()).isZero();
        assertThat(relabeled()).isEmpty();
    }

    @Test
    void a_run_cut_off_in_the_middle_of_a_list_goes_on_and_counts_every_task_once() {
        label();
        start(OLD + 1, "yes");
        tasks.failAfter(137);
        assertThatThrownBy(this::run).isInstanceOf(CompletionException.class);
        assertThat(state().status()).isEqualTo(Requeue.Status.RUNNING);
        run();
        assertThat(state().relabeled()).isEqualTo(TASKS / 2);
        assertThat(state().passedOver()).isEqualTo(TASKS / 2);
        assertThat(relabeled()).hasSize(TASKS / 2);
    }

    @Test
    void a_run_cut_off_before_it_recorded_its_next_list_asks_nobody_twice() {
        label();
        start(OLD + 1, "no");
        requeues.failAfter(1);
        assertThatThrownBy(this::run).isInstanceOf(CompletionException.class);
        run();
        assertThat(state().relabeled()).isEqualTo(TASKS / 2);
        assertThat(relabeled()).hasSize(TASKS / 2);
    }

    @Test
    void a_stopped_run_asks_nobody_else() {
        label();
        start(OLD + 1, "yes");
        reaction.on(requeues.events.get(0)).toCompletableFuture().join();
        requeues.carry(RequeueSamples.REQUEUE.value(), new RequeueCommand.StopRequeue(Origins.request(2), "too wide"));
        run();
        assertThat(state().status()).isEqualTo(Requeue.Status.STOPPED);
        assertThat(relabeled()).isEmpty();
    }
}
