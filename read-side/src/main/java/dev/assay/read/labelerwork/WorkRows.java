package dev.assay.read.labelerwork;

import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a task's labels with each other and with the outcome. */
final class WorkRows {
    /** How many others it takes to say how long a task takes. */
    private static final int OTHERS = 2;

    private WorkRows() {}

    /** A row for every answer. */
    static List<WorkRow> of(TaskWork task) {
        return task.answers().stream().map(answer -> row(task, answer)).toList();
    }

    private static WorkRow row(TaskWork task, Answer answer) {
        List<Answer> peers = task.answers().stream()
                .filter(other -> other.round() == answer.round() && other.verdict() == null)
                .filter(other -> !other.labeler().equals(answer.labeler()))
                .toList();
        boolean gold = answer.verdict() != null;
        int compared = gold ? 0 : peers.size();
        long agreeing = gold
                ? 0
                : peers.stream()
                        .filter(peer -> peer.values().equals(answer.values()))
                        .count();
        Work work = new Work(
                Instant.ofEpochMilli(answer.at()),
                answer.instructions(),
                Duration.ofMillis(answer.took()),
                gold ? null : expected(peers),
                right(task, answer, peers),
                compared,
                (int) agreeing,
                repeated(task, answer));
        return new WorkRow(
                new UserId(answer.labeler()),
                new TaskId(task.task()),
                task.externalId(),
                answer.round(),
                task.type(),
                task.domain(),
                gold,
                work,
                answer.values(),
                gold ? null : task.settled());
    }

    /** A label that alone decided its task would be measured by itself: it is not. */
    private static @Nullable Boolean right(TaskWork task, Answer answer, List<Answer> peers) {
        if (answer.verdict() != null) {
            return answer.verdict();
        }
        boolean alone = peers.isEmpty() && answer.round() == task.round() && !task.byHand();
        if (alone) {
            return null;
        }
        Map<String, String> settled = task.settled();
        return settled == null ? null : answer.has(settled);
    }

    private static @Nullable Boolean repeated(TaskWork task, Answer answer) {
        return task.answers().stream()
                .filter(earlier ->
                        earlier.round() < answer.round() && earlier.labeler().equals(answer.labeler()))
                .max(Comparator.comparingInt(Answer::round))
                .map(earlier -> earlier.values().equals(answer.values()))
                .orElse(null);
    }

    /** The median of the others' times on the very same task. */
    private static @Nullable Duration expected(List<Answer> peers) {
        if (peers.size() < OTHERS) {
            return null;
        }
        long[] times = peers.stream().mapToLong(Answer::took).sorted().toArray();
        int middle = times.length / 2;
        return Duration.ofMillis(times.length % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2);
    }
}
