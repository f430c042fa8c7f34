package dev.assay.read.agreement;

import dev.assay.read.agreement.TaskLabels.Given;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which cells a task's labels are counted in. */
final class TaskCells {
    private final TaskLabels task;
    private final Map<CellKey, Long> cells = new HashMap<>();

    private TaskCells(TaskLabels task) {
        this.task = task;
    }

    /** Every cell with how often; the same labels make the same cells. */
    static Map<CellKey, Long> of(@Nullable TaskLabels task) {
        if (task == null) {
            return Map.of();
        }
        TaskCells all = new TaskCells(task);
        TreeSet<String> fields = new TreeSet<>();
        task.given().forEach(label -> fields.addAll(label.values().keySet()));
        fields.forEach(all::field);
        return all.cells;
    }

    /** What an event that leads from the one to the other changes: each cell once, by more or less. */
    static Map<CellKey, Long> changes(@Nullable TaskLabels before, TaskLabels after) {
        boolean anew = before != null && after.round() != before.round();
        Map<CellKey, Long> changes = new HashMap<>(of(after));
        of(before).forEach((key, items) -> {
            if (!anew || key.kind().standing()) {
                changes.merge(key, -items, Long::sum);
            }
        });
        changes.values().removeIf(items -> items == 0);
        return changes;
    }

    private void field(String field) {
        List<Given> given = task.given().stream()
                .filter(label -> label.values().containsKey(field))
                .toList();
        List<String> labels = values(field, given);
        add(SliceKind.PROJECT, task.project(), field, labels);
        add(SliceKind.BATCH, task.run(), field, labels);
        add(SliceKind.DAY, day(given), field, labels);
        Map<Integer, List<Given>> versions = new TreeMap<>();
        given.forEach(label -> versions.computeIfAbsent(label.instructions(), none -> new ArrayList<>())
                .add(label));
        versions.forEach((version, some) -> add(SliceKind.INSTRUCTIONS, version(version), field, values(field, some)));
        for (int j = 1; j < given.size(); j++) {
            for (int i = 0; i < j; i++) {
                pair(field, given.get(i), given.get(j));
            }
        }
        String right = task.settled() == null ? null : task.settled().get(field);
        boolean alone = given.size() < 2 && !task.byHand();
        if (right != null && !alone) {
            given.forEach(
                    label -> add(SliceKind.CONSENSUS, label.labeler(), field, List.of(value(field, label), right)));
        }
    }

    private void pair(String field, Given one, Given other) {
        add(
                SliceKind.PAIR,
                one.labeler() + '|' + other.labeler(),
                field,
                List.of(value(field, one), value(field, other)));
    }

    private void add(SliceKind kind, String slice, String field, List<String> labels) {
        cells.merge(new CellKey(task.project(), kind, slice, field, labels), 1L, Long::sum);
    }

    private static List<String> values(String field, List<Given> given) {
        return given.stream().map(label -> value(field, label)).sorted().toList();
    }

    private static String value(String field, Given label) {
        return label.values().getOrDefault(field, "");
    }

    private static String day(List<Given> given) {
        long last = given.stream().mapToLong(Given::at).max().orElse(0);
        return Instant.ofEpochMilli(last).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** So that names sort as numbers do. */
    private static String version(int number) {
        return String.format(Locale.ROOT, "%08d", number);
    }
}
