package dev.assay.write.dispatch;

import static dev.assay.domain.task.TaskSamples.ITEM;
import static dev.assay.domain.task.TaskSamples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.Traits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What routing adds to "next task": 10,000 open tasks of a thousand kinds, a thousand labelers. */
class PickingCostTest {
    private static final int TASKS = 10_000;
    private static final int LABELERS = 1_000;
    private static final int PICKS = 20_000;
    private static final Instant NOW = minute(0);

    private final Window window = new Window(traits -> 3, () -> NOW);
    private final Workers workers = new Workers();
    private final Picking picking = new Picking(window, () -> 7);

    /** 10 types, 5 domains, 4 sets of skills, 5 priorities: 1,000 lines. */
    private static Traits traits(int index) {
        List<String> skills = index / 50 % 4 == 0 ? List.of() : List.of("skill" + index / 50 % 4);
        return Traits.of("type" + index % 10, "domain" + index / 10 % 5, skills, index / 200 % 5);
    }

    private static LabelerProfile labeler(int number) {
        return new LabelerProfile(
                new UserId("labeler-" + number), Set.of("skill" + (1 + number % 3)), Map.of(), false, 0, Set.of());
    }

    private void load() {
        for (int index = 0; index < TASKS; index++) {
            TaskRef ref =
                    new TaskRef(new ProjectId("reviews"), TaskId.of(new ImportId("run1"), 0, index), "doc-" + index);
            TaskFacts facts = new TaskFacts(ref, ITEM, 0, traits(index));
            window.put(new ReadyTask(facts, Stage.WAITING, 0, Set.of(), 0, Map.of(), 0));
        }
        for (int number = 0; number < LABELERS; number++) {
            workers.asks(labeler(number), RoutingTerms.DEFAULT.policy(), NOW);
        }
    }

    @Test
    void choosing_among_a_thousand_lines_costs_less_than_a_millisecond() {
        load();
        assertThat(window.lineCount()).isEqualTo(1_000);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Random random = new Random(7);
        List<Long> nanos = new ArrayList<>();
        for (int pick = 0; pick < PICKS; pick++) {
            Worker worker = workers.find(new UserId("labeler-" + random.nextInt(LABELERS)))
                    .orElseThrow();
            long before = threads.getCurrentThreadCpuTime();
            Optional<Pick> found = picking.pick(worker, RoutingTerms.DEFAULT, NOW);
            long took = threads.getCurrentThreadCpuTime() - before;
            found.ifPresent(given -> window.reserve(
                    given.task().facts().ref().task(),
                    new AssignmentId("a" + nanos.size()),
                    worker.profile().labeler()));
            nanos.add(took);
        }
        long[] sorted = nanos.subList(PICKS / 2, PICKS).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        double p50 = sorted[sorted.length / 2] / 1e6;
        double p99 = sorted[sorted.length * 99 / 100] / 1e6;
        System.out.printf("pick among 1,000 lines: p50 %.3f ms, p99 %.3f ms of CPU%n", p50, p99);
        assertThat(p99)
                .as("milliseconds of CPU at p99: %s", Arrays.toString(new double[] {p50, p99}))
                .isLessThan(1);
    }

    @Test
    void scarcity_is_weighed_in_rounds_of_bounded_length() {
        load();
        int rounds = 0;
        long able = 0;
        while (able == 0 && rounds < 10) {
            workers.weighScarcity(window.open(), RoutingTerms.DEFAULT.policy(), NOW);
            rounds++;
            able = window.open().values().stream()
                                    .flatMap(Set::stream)
                                    .filter(line -> !line.line().skills().isEmpty())
                                    .filter(line -> line.scarcity() == 0)
                                    .count()
                            == 0
                    ? 1
                    : 0;
        }
        assertThat(rounds).as("20 requirements, 1,000 labelers each").isBetween(1, 3);
        assertThat(window.line(traits(50).line(0)).scarcity()).isBetween(0.6, 0.7);
    }
}
