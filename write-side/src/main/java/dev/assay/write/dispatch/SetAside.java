package dev.assay.write.dispatch;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Reservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which tasks are set aside, and for whom. Few, for each was decided by a person. */
final class SetAside {
    private final Map<UserId, Map<TaskId, Reservation>> byLabeler = new HashMap<>();
    private final Map<TaskId, Reservation> byTask = new HashMap<>();

    void note(ReadyTask task) {
        if (task.reservation().isEmpty() && byTask.isEmpty()) {
            return;
        }
        TaskId id = task.facts().ref().task();
        forget(id);
        task.reservation().ifPresent(held -> {
            byTask.put(id, held);
            byLabeler.computeIfAbsent(held.labeler(), who -> new HashMap<>()).put(id, held);
        });
    }

    void forget(TaskId id) {
        Reservation held = byTask.remove(id);
        if (held != null) {
            byLabeler.computeIfPresent(held.labeler(), (who, tasks) -> {
                tasks.remove(id);
                return tasks.isEmpty() ? null : tasks;
            });
        }
    }

    /** What is set aside for a labeler, assigned tasks first, then what ends first. */
    List<TaskId> of(UserId labeler) {
        Map<TaskId, Reservation> own = byLabeler.get(labeler);
        if (own == null) {
            return List.of();
        }
        List<Map.Entry<TaskId, Reservation>> tasks = new ArrayList<>(own.entrySet());
        tasks.sort((a, b) -> {
            int pushed = Boolean.compare(b.getValue().push(), a.getValue().push());
            int sooner = a.getValue().until().compareTo(b.getValue().until());
            return pushed != 0 ? pushed : sooner != 0 ? sooner : a.getKey().compareTo(b.getKey());
        });
        return tasks.stream().map(Map.Entry::getKey).toList();
    }

    /** Forgets and answers the tasks whose reservation has run out. */
    List<TaskId> endedBy(Instant now) {
        Stream<Map.Entry<TaskId, Reservation>> ended = byTask.entrySet().stream()
                .filter(held -> !now.isBefore(held.getValue().until()));
        List<TaskId> tasks = ended.map(Map.Entry::getKey).toList();
        tasks.forEach(this::forget);
        return tasks;
    }
}
