package dev.assay.write.process;

import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.gate.Gate;
import dev.assay.domain.gate.GateCommand;
import dev.assay.domain.gate.GateEvent;
import dev.assay.domain.gate.GatePolicy;
import dev.assay.domain.gate.GateRejection;
import dev.assay.domain.gate.GateVerdict;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.Label;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.project.ProjectSamples;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.TaskSamples;
import dev.assay.write.WriteSide;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate's two processes over real deciders. */
class WhenBatchDecidedThenJudgeTest {
    private static final ImportId RUN = new ImportId("run1");
    private static final int TASKS = 24;

    private final MemoryEntities<GateCommand, GateEvent, Gate, GateRejection> gates =
            new MemoryEntities<>(WriteSide.GATE);
    private final MemoryEntities<ProjectCommand, ProjectEvent, Project, ProjectRejection> projects =
            new MemoryEntities<>(WriteSide.PROJECT);
    private final MemoryEntities<TaskCommand, TaskEvent, Task, TaskRejection> tasks =
            new MemoryEntities<>(WriteSide.TASK);
    private final List<FeedRecord> imported = new ArrayList<>();
    private final Reaction judging =
            new WhenBatchDecidedThenJudge(gates, projects, tasks, new ImportFeed(), Clock.systemUTC());
    private final Reaction acting = new WhenBatchJudgedThenAct(tasks, new ImportFeed());
    private int minute = 1;

    private final class ImportFeed implements EventFeed {
        @Override
        public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
            throw new AssertionError("the processes read histories");
        }

        @Override
        public CompletionStage<Long> head(Lane lane) {
            throw new AssertionError("the processes read histories");
        }

        @Override
        public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
            return CompletableFuture.completedStage(List.copyOf(imported));
        }
    }

    @BeforeEach
    void project() {
        MemoryEntities<?, ImportEvent, ?, ?> imports = new MemoryEntities<>(WriteSide.IMPORT);
        projects.carry(
                ProjectSamples.PROJECT.value(),
                new ProjectCommand.CreateProject(
                        request(0),
                        ProjectSamples.PROJECT,
                        "Reviews",
                        TaskSamples.schema(),
                        Instructions.plain("Read."),
                        ConsensusPolicy.DEFAULT,
                        600));
        gates.carry(
                ProjectSamples.PROJECT.value(),
                new GateCommand.SetGate(request(0), ProjectSamples.PROJECT, GatePolicy.DEFAULT, "first"));
        List<ImportedItem> items = IntStream.range(0, TASKS)
                .mapToObj(i -> new ImportedItem(task(i), "item-" + i, TaskSamples.ITEM, 2, i + 1))
                .toList();
        imports.append(RUN.value(), new ImportEvent.ImportStarted(RUN, ProjectSamples.PROJECT, request(0), "csv"));
        imports.append(
                RUN.value(),
                new ImportEvent.ChunkAccepted(RUN, ProjectSamples.PROJECT, request(0), 0, 0, "d", items, List.of(), 0));
        imports.append(
                RUN.value(), new ImportEvent.ImportCompleted(RUN, ProjectSamples.PROJECT, request(1), TASKS, 0, 0));
        imported.addAll(imports.events);
    }

    private static TaskId task(int number) {
        return TaskId.of(RUN, 0, number);
    }

    private void label(int number, UserId labeler, Label label) {
        AssignmentId lease = new AssignmentId("lease-" + minute);
        TaskFacts facts =
                new TaskFacts(new TaskRef(ProjectSamples.PROJECT, task(number), "item-" + number), TaskSamples.ITEM, 2);
        tasks.carry(
                task(number).value(),
                new TaskCommand.GrantAssignment(
                        TaskSamples.origin(labeler, minute),
                        lease,
                        labeler,
                        TaskSamples.minute(minute + 10),
                        facts,
                        TaskSamples.terms(2)));
        tasks.carry(
                task(number).value(),
                new TaskCommand.SubmitLabel(
                        TaskSamples.origin(labeler, minute + 1), lease, label, TaskSamples.terms(2), null));
        minute += 2;
    }

    /** Every task by two labelers, who differ at every so manieth. */
    private void label(int differ) {
        for (int i = 0; i < TASKS; i++) {
            Label label = i % 2 == 0 ? TaskSamples.yes() : TaskSamples.no();
            Label other = i % 2 == 0 ? TaskSamples.no() : TaskSamples.yes();
            label(i, TaskSamples.ANN, label);
            label(i, TaskSamples.BOB, i % differ == 0 ? other : label);
        }
    }

    private void run() {
        List<FeedRecord> seen = List.copyOf(tasks.events);
        seen.forEach(record -> judging.on(record).toCompletableFuture().join());
        seen.forEach(record -> judging.on(record).toCompletableFuture().join());
        List<FeedRecord> said = List.copyOf(gates.events);
        said.forEach(record -> acting.on(record).toCompletableFuture().join());
        said.forEach(record -> acting.on(record).toCompletableFuture().join());
    }

    private List<GateVerdict> verdicts() {
        return gates.events.stream()
                .map(FeedRecord::event)
                .filter(GateEvent.BatchJudged.class::isInstance)
                .map(event -> ((GateEvent.BatchJudged) event).verdict())
                .toList();
    }

    private long at(Stage stage) {
        return IntStream.range(0, TASKS)
                .filter(i -> tasks.state(task(i).value()).stage() == stage)
                .count();
    }

    @Test
    void a_batch_is_not_judged_before_its_last_task_is_decided() {
        label(0, TaskSamples.ANN, TaskSamples.yes());
        label(0, TaskSamples.BOB, TaskSamples.yes());
        run();
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void one_that_agrees_somewhat_goes_to_review_once() {
        label(6);
        run();
        assertThat(verdicts()).containsExactly(GateVerdict.REVIEW);
        assertThat(at(Stage.IN_REVIEW)).isEqualTo(TASKS);
    }

    @Test
    void one_that_does_not_agree_is_labeled_anew_and_passes() {
        label(2);
        run();
        assertThat(verdicts()).containsExactly(GateVerdict.RELABEL);
        assertThat(at(Stage.OPEN)).isEqualTo(TASKS);
        label(TASKS + 1);
        run();
        assertThat(verdicts()).startsWith(GateVerdict.RELABEL).hasSize(2);
        assertThat(verdicts().get(1)).isEqualTo(GateVerdict.ACCEPT);
    }

    @Test
    void a_manager_s_acceptance_takes_out_of_review_what_the_gate_sent_there() {
        label(6);
        run();
        gates.carry(
                ProjectSamples.PROJECT.value(),
                new GateCommand.OverruleVerdict(request(9), RUN, GateVerdict.ACCEPT, "hard by nature"));
        run();
        assertThat(at(Stage.IN_REVIEW)).isEqualTo(TASKS / 6);
        assertThat(at(Stage.SETTLED)).isEqualTo(TASKS - TASKS / 6);
    }
}
