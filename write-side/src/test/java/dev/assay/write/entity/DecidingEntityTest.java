package dev.assay.write.entity;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.REF;
import static dev.assay.domain.task.TaskSamples.facts;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.domain.task.TaskSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import akka.persistence.testkit.javadsl.EventSourcedBehaviorTestKit.CommandResultWithReply;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.WriteSide;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecidingEntityTest {
    private static final String TASK = REF.task().value();

    private final ActorTestKit testKit = ActorTestKit.create(EventSourcedBehaviorTestKit.config());
    private final List<Long> heard = new ArrayList<>();
    // Recorded goes to the journal as it is, by LogJournal; its bytes are StoredContractTest's matter.
    private final EventSourcedBehaviorTestKit<
                    Protocol<TaskCommand, Task, TaskRejection>, Recorded<TaskEvent>, Held<Task>>
            entity = EventSourcedBehaviorTestKit.create(
                    testKit.system(),
                    DecidingEntity.create(WriteSide.TASK, TASK, (id, task, revision) -> heard.add(revision)),
                    EventSourcedBehaviorTestKit.disabledSerializationSettings());

    @AfterEach
    void stop() {
        testKit.shutdownTestKit();
    }

    private CommandResultWithReply<
                    Protocol<TaskCommand, Task, TaskRejection>,
                    Recorded<TaskEvent>,
                    Held<Task>,
                    Reply<Task, TaskRejection>>
            carry(TaskCommand command) {
        return entity.runCommand(replyTo -> new Protocol.Carry<>(command, replyTo));
    }

    private static TaskCommand grant(UserId labeler, int minute) {
        return new TaskCommand.GrantAssignment(
                origin(labeler, minute), lease(labeler), labeler, minute(minute + 10), facts(0), terms(2));
    }

    private static TaskCommand submit(UserId labeler, int minute, Label label) {
        return new TaskCommand.SubmitLabel(origin(labeler, minute), lease(labeler), label, terms(2), null);
    }

    private static AssignmentId lease(UserId labeler) {
        return new AssignmentId("lease-of-" + labeler);
    }

    @Test
    void an_accepted_command_stores_its_events_and_answers_with_the_state_after_them() {
        var granted = carry(grant(ANN, 0));
        assertThat(granted.events())
                .<Class<?>>extracting(recorded -> recorded.event().getClass())
                .containsExactly(TaskOpened.class, AssignmentGranted.class);
        assertThat(granted.reply()).isEqualTo(new Reply.Done<>(granted.state().state(), 2, false));
        assertThat(heard).containsExactly(2L);
    }

    @Test
    void a_repeated_command_stores_nothing_even_after_a_restart() {
        carry(grant(ANN, 0));
        var first = carry(submit(ANN, 1, yes()));
        entity.restart();
        var again = carry(submit(ANN, 1, yes()));
        assertThat(again.hasNoEvents()).isTrue();
        assertThat(again.reply()).isEqualTo(new Reply.Done<>(first.state().state(), 3, true));
        assertThat(heard).containsExactly(2L, 3L);
    }

    @Test
    void a_refused_command_stores_nothing_and_says_why() {
        carry(grant(ANN, 0));
        carry(submit(ANN, 1, yes()));
        var refused = carry(submit(ANN, 2, no()));
        assertThat(refused.hasNoEvents()).isTrue();
        assertThat(refused.reply())
                .isEqualTo(new Reply.Refused<>(
                        new TaskRejection.AlreadyLabeled(ANN), refused.state().state(), 3));
    }

    @Test
    void the_state_is_that_of_the_history() {
        carry(grant(ANN, 0));
        carry(grant(BOB, 0));
        carry(submit(ANN, 1, yes()));
        Held<Task> before = carry(submit(BOB, 2, yes())).state();
        Held<Task> after = entity.restart().state();
        assertThat(after).isEqualTo(before);
        assertThat(after.state()).isInstanceOf(Task.Settled.class);
        var asked = entity.<Standing<Task>>runCommand(replyTo -> new Protocol.Ask<>(replyTo));
        assertThat(asked.reply()).isEqualTo(new Standing<>(before.state(), 6));
    }

    @Test
    void the_chain_goes_on_across_events_commands_and_restarts() {
        List<Recorded<TaskEvent>> history = new ArrayList<>(carry(grant(ANN, 0)).events());
        entity.restart();
        history.addAll(carry(grant(BOB, 0)).events());
        history.addAll(carry(submit(ANN, 1, yes())).events());
        entity.restart();
        history.addAll(carry(submit(BOB, 2, yes())).events());
        ChainHash link = ChainHash.start(EntityKind.TASK.persistenceId(TASK));
        for (Recorded<TaskEvent> recorded : history) {
            assertThat(recorded.follows(link)).as(recorded.toString()).isTrue();
            link = recorded.hash();
        }
        assertThat(entity.getState().head()).isEqualTo(link);
        assertThat(history.subList(4, 6))
                .<Class<?>>extracting(recorded -> recorded.event().getClass())
                .containsExactly(LabelSubmitted.class, ConsensusReached.class);
    }
}
