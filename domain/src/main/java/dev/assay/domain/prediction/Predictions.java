package dev.assay.domain.prediction;

import dev.assay.domain.shared.TaskId;
import java.util.Set;

/**
 * What one model version predicted in a project, at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>record</td><td>more than one event holds</td><td>a record of nothing</td></tr>
 * <tr><td>{@link Known}</td><td>record</td><td>more than one event holds</td>
 *     <td>predictions of items it has spoken of before</td></tr>
 * </table>
 */
public sealed interface Predictions {
    /** Nothing was ever predicted. */
    record Absent() implements Predictions {}

    /**
     * It has predicted something.
     *
     * @param number events so far
     * @param total predictions so far
     * @param tasks what it has spoken of
     * @param newest what it spoke of last: the tasks of the last event
     */
    record Known(int number, long total, TaskMarks tasks, Set<TaskId> newest) implements Predictions {
        public Known {
            newest = Set.copyOf(newest);
        }
    }
}
