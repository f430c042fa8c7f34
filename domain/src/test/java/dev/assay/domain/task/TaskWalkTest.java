package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people do in whatever order, what a task promises holds. A failure names its seed and step. */
class TaskWalkTest {
    private static final int WALKS = 150;
    private static final int STEPS = 120;
    private static final List<UserId> LABELERS =
            List.of(TaskSamples.ANN, TaskSamples.BOB, TaskSamples.CYD, TaskSamples.DEE);

    @ParameterizedTest
    @ValueSource(longs = {1, 20_26, 4711})
    void a_walk_of_random_commands_keeps_every_promise(long base) {
        for (long seed = base; seed < base + WALKS; seed++) {
            new Walk(seed).run();
        }
    }

    private static final class Walk {
        private final String name;
        private final Random random;
        private final List<TaskEvent> history = new ArrayList<>();
        private final Set<String> labeled = new HashSet<>();
        private Task task = new Task.Absent();
        private int now;

        Walk(long seed) {
            this.name = "seed " + seed;
            this.random = new Random(seed);
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                now += random.nextInt(4);
                TaskCommand command = command();
                if (TaskDecider.decide(task, command) instanceof Decision.Accepted<TaskEvent, TaskRejection> done) {
                    done.events().forEach(this::happen);
                    Decision<TaskEvent, TaskRejection> repeated = TaskDecider.decide(task, command);
                    assertThat(repeated)
                            .as("%s: %s again", name, command)
                            .isEqualTo(Decision.<TaskEvent, TaskRejection>alreadyDone());
                    if (task instanceof Task.Begun begun) {
                        promisesHold(begun.dossier());
                    }
                }
            }
            Task replayed = new Task.Absent();
            for (TaskEvent event : history) {
                replayed = TaskDecider.evolve(replayed, event);
            }
            assertThat(replayed).as(name).isEqualTo(task);
        }

        private TaskCommand command() {
            UserId labeler = LABELERS.get(random.nextInt(LABELERS.size()));
            int granted = random.nextInt(3) == 0 ? Math.max(0, now - random.nextInt(25)) : lastGrant(labeler);
            Label label = random.nextBoolean() ? yes() : no();
            return switch (random.nextInt(19)) {
                case 0, 1, 2, 3 -> TaskStory.grant(labeler, now);
                case 4, 5, 6 -> TaskStory.submit(labeler, granted, now, label);
                case 7, 8 -> TaskStory.renew(labeler, granted, now);
                case 9 -> TaskStory.release(labeler, granted, now);
                case 10 -> TaskStory.skip(labeler, granted, now, "unclear");
                case 11 -> TaskStory.expire(now);
                case 12 -> TaskStory.revise(labeler, now, label);
                case 13 -> TaskStory.accept(now, "");
                case 14 -> TaskStory.reject(now, "again");
                case 16 ->
                    new TaskCommand.ReserveTask(
                            TaskSamples.origin(TaskSamples.REVIEWER, now, "reserve-" + now, "r"),
                            labeler,
                            minute(now + 7),
                            false,
                            "theirs",
                            TaskSamples.facts(0),
                            TaskSamples.terms(TaskStory.OVERLAP));
                case 17 ->
                    new TaskCommand.ReleaseReservation(
                            TaskSamples.origin(TaskSamples.REVIEWER, now, "free-" + now, "f"), "on leave");
                case 18 ->
                    new TaskCommand.ChangePriority(
                            TaskSamples.origin(TaskSamples.REVIEWER, now, "prio-" + now, "p"),
                            now % 10,
                            "sooner",
                            TaskSamples.facts(0),
                            TaskSamples.terms(TaskStory.OVERLAP));
                default ->
                    random.nextInt(4) == 0 ? TaskStory.override(now, label, "sure") : TaskStory.relabel(now, "again");
            };
        }

        private int lastGrant(UserId labeler) {
            int last = 0;
            for (TaskEvent event : history) {
                if (event instanceof AssignmentGranted granted
                        && granted.labeler().equals(labeler)) {
                    last = Integer.parseInt(granted.assignment()
                            .value()
                            .substring(labeler.value().length() + 1));
                }
            }
            return last;
        }

        private void happen(TaskEvent event) {
            boolean takesWork = event instanceof AssignmentGranted
                    || event instanceof AssignmentRenewed
                    || event instanceof LabelSubmitted
                    || event instanceof LabelRevised;
            if (takesWork) {
                assertThat(task.stage()).as("%s: %s", name, event).isEqualTo(Stage.OPEN);
            }
            if (event instanceof AssignmentGranted granted && task instanceof Task.Begun begun) {
                assertThat(begun.dossier().steering().reservedAt(minute(now)))
                        .as("%s: what is set aside goes to nobody else: %s", name, event)
                        .matches(held -> held.map(Reservation::labeler)
                                .map(granted.labeler()::equals)
                                .orElse(true));
            }
            if (event instanceof LabelSubmitted label) {
                boolean first = labeled.add(label.labeler() + "/" + label.round());
                assertThat(first)
                        .as("%s: a second label in a round: %s", name, event)
                        .isTrue();
            }
            history.add(event);
            task = TaskDecider.evolve(task, event);
        }

        private void promisesHold(Dossier dossier) {
            List<UserId> holders = dossier.leases().values().stream()
                    .filter(lease -> lease.heldAt(minute(now)))
                    .map(Assignment::labeler)
                    .toList();
            assertThat(dossier.labels().size() + holders.size())
                    .as("%s: labels and running leases after %s", name, history)
                    .isLessThanOrEqualTo(dossier.overlap());
            assertThat(holders).as(name).doesNotHaveDuplicates();
            assertThat(Collections.disjoint(holders, dossier.labels().keySet()))
                    .as("%s: who labeled holds no lease", name)
                    .isTrue();
        }
    }
}
