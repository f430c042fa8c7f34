package dev.assay.ops.journal;

import static dev.assay.domain.shared.Origins.request;
import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.ITEM;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.domain.task.TaskSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskRejection;
import dev.assay.ops.cassandra.EmbeddedCassandra;
import dev.assay.ops.cassandra.EmbeddedCassandraSettings;
import dev.assay.write.entity.Reply;
import dev.assay.write.storage.Waves;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal on a real Cassandra, with the entities that write to it. */
class JournalIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Events of a settled task: opened, granted, labeled, consensus. */
    private static final int EVENTS_OF_A_TASK = 4;

    @TempDir
    private static Path directory;

    private static EmbeddedCassandra cassandra;
    private static CqlSession session;

    @BeforeAll
    static void start() {
        Path libraries = Path.of(System.getProperty("assay.lib-cassandra", "target/lib-cassandra"));
        cassandra = EmbeddedCassandra.start(
                EmbeddedCassandraSettings.of(directory, libraries).withHeapMebibytes(512));
        session = JournalNode.connect(cassandra);
    }

    @AfterAll
    static void stop() {
        session.close();
        cassandra.close();
    }

    private static TaskId id(int index) {
        return TaskId.of(new ImportId("run1"), 0, index);
    }

    private static TaskCommand grant(int index) {
        TaskRef ref = new TaskRef(new ProjectId("reviews"), id(index), "doc-" + index);
        return new TaskCommand.GrantAssignment(
                origin(ANN, 0), lease(index), ANN, minute(10), new TaskFacts(ref, ITEM, 0), terms(1));
    }

    private static TaskCommand submit(int index) {
        return new TaskCommand.SubmitLabel(origin(ANN, 1), lease(index), yes(), terms(1), null);
    }

    private static AssignmentId lease(int index) {
        return new AssignmentId("lease-" + index);
    }

    /** Grants and labels a task; a command that got no answer is sent again under its key. */
    private static CompletionStage<Reply<Task, TaskRejection>> settle(JournalNode node, int index) {
        return sure(node, index, grant(index)).thenCompose(granted -> sure(node, index, submit(index)));
    }

    private static CompletionStage<Reply<Task, TaskRejection>> sure(JournalNode node, int index, TaskCommand command) {
        return node.tasks()
                .carry(id(index).value(), command)
                .handle((reply, failure) ->
                        failure == null ? CompletableFuture.completedStage(reply) : sure(node, index, command))
                .thenCompose(reply -> reply);
    }

    private static void settleAll(JournalNode node, int from, int to) {
        List<Integer> indexes = IntStream.range(from, to).boxed().toList();
        assertThat(Waves.run(indexes, index -> settle(node, index)).toCompletableFuture())
                .succeedsWithin(PATIENCE)
                .satisfies(replies -> assertThat(replies).allMatch(Reply.Done.class::isInstance));
    }

    private static void assertSettledOnce(JournalNode node, int tasks) {
        LaneAudit audit = LaneAudit.of(node.log(), EntityKind.TASK);
        assertThat(audit.entities()).hasSize(tasks);
        assertThat(audit.events()).hasSize(tasks * EVENTS_OF_A_TASK);
    }

    @Test
    void entities_come_back_with_the_same_state_and_their_chain_goes_on() {
        Task before;
        try (JournalNode node = JournalNode.start(session, "reborn")) {
            settleAll(node, 0, 500);
            assertSettledOnce(node, 500);
            before = node.task(id(7));
        }
        try (JournalNode node = JournalNode.start(session, "reborn")) {
            assertThat(node.task(id(7))).isEqualTo(before).isInstanceOf(Task.Settled.class);
            settleAll(node, 0, 500);
            settleAll(node, 500, 520);
            assertSettledOnce(node, 520);
        }
    }

    @Test
    void an_index_that_a_crash_left_behind_is_completed_from_the_lanes() {
        try (JournalNode node = JournalNode.start(session, "crashed")) {
            settleAll(node, 0, 200);
        }
        session.execute("TRUNCATE crashed.event_index");
        session.execute("TRUNCATE crashed.lane_index");
        try (JournalNode node = JournalNode.start(session, "crashed")) {
            assertThat(node.task(id(7))).isInstanceOf(Task.Settled.class);
            assertSettledOnce(node, 200);
        }
    }

    @Test
    void a_lane_goes_on_across_the_border_of_its_partitions() {
        List<Integer> labelers = IntStream.range(0, 2_600).boxed().toList();
        try (JournalNode node = JournalNode.start(session, "border")) {
            var work = Waves.run(labelers, index -> {
                UserId labeler = new UserId("labeler-" + index);
                return node.labelers()
                        .carry(labeler.value(), new LabelerCommand.EnrollLabeler(request(0), labeler))
                        .thenCompose(enrolled -> node.labelers()
                                .carry(labeler.value(), new LabelerCommand.GrantSkill(request(1), "german")));
            });
            assertThat(work.toCompletableFuture()).succeedsWithin(PATIENCE);
        }
        try (JournalNode node = JournalNode.start(session, "border")) {
            LaneAudit audit = LaneAudit.of(node.log(), EntityKind.LABELER);
            assertThat(audit.events()).hasSize(5_200);
            assertThat(audit.entities()).hasSize(2_600);
        }
    }

    @Test
    void killing_cassandra_loses_and_doubles_nothing() {
        try (JournalNode node = JournalNode.start(session, "killed")) {
            AtomicInteger settled = new AtomicInteger();
            List<Integer> indexes = IntStream.range(0, 1_000).boxed().toList();
            var work = Waves.run(
                    indexes, index -> settle(node, index).whenComplete((reply, failure) -> settled.incrementAndGet()));
            await().atMost(PATIENCE).until(() -> settled.get() > 200);
            long pid = cassandra.pid();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            assertThat(work.toCompletableFuture()).succeedsWithin(PATIENCE);
            assertThat(cassandra.pid()).isNotEqualTo(pid);
        }
        try (JournalNode node = JournalNode.start(session, "killed")) {
            assertSettledOnce(node, 1_000);
        }
    }
}
