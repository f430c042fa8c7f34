package dev.assay.domain.prediction;

import dev.assay.domain.shared.TaskId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of tasks at one bit each, so that a million predictions can be told apart in memory.
 *
 * @param chunks by import and chunk, one bit for each task of it by its index, 64 to a word
 */
public record TaskMarks(Map<String, List<Long>> chunks) {
    /** No task. */
    public static final TaskMarks NONE = new TaskMarks(Map.of());

    public TaskMarks {
        chunks = Map.copyOf(chunks);
    }

    private static String chunk(TaskId task) {
        return task.run().value() + '-' + task.chunk();
    }

    /** Whether the task is in it. */
    public boolean has(TaskId task) {
        List<Long> words = chunks.getOrDefault(chunk(task), List.of());
        int word = task.index() / Long.SIZE;
        return word < words.size() && (words.get(word) >>> task.index() & 1) == 1;
    }

    /** With these tasks too. */
    public TaskMarks with(Collection<TaskId> tasks) {
        Map<String, List<Long>> more = new HashMap<>(chunks);
        Map<String, List<Long>> touched = new HashMap<>();
        for (TaskId task : tasks) {
            String chunk = chunk(task);
            List<Long> words =
                    touched.computeIfAbsent(chunk, name -> new ArrayList<>(chunks.getOrDefault(name, List.of())));
            int word = task.index() / Long.SIZE;
            while (words.size() <= word) {
                words.add(0L);
            }
            words.set(word, words.get(word) | 1L << task.index());
        }
        touched.forEach((chunk, words) -> more.put(chunk, List.copyOf(words)));
        return new TaskMarks(more);
    }
}
