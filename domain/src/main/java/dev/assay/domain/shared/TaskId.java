package dev.assay.domain.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity of a task: one item to be labeled in one project.
 *
 * <p>It tells which chunk of which import the task came from ({@code <import>-<chunk>-<index>}), so that any reader finds
 * its place in the work queue without a look-up.
 */
public record TaskId(String value) implements Comparable<TaskId> {
    private static final Pattern FORM = Pattern.compile("([a-z0-9]{1,40})-(0|[1-9]\\d{0,8})-(0|[1-9]\\d{0,5})");

    /** @throws IllegalArgumentException when the text is not of the form {@code <import>-<chunk>-<index>} */
    public TaskId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("task id must have the form <import>-<chunk>-<index>");
        }
    }

    /**
     * The id of the task at this place of an import.
     *
     * @param index place in the chunk, from 0
     */
    public static TaskId of(ImportId run, int chunk, int index) {
        return new TaskId(run.value() + '-' + chunk + '-' + index);
    }

    public ImportId run() {
        return new ImportId(parts().group(1));
    }

    public int chunk() {
        return Integer.parseInt(parts().group(2));
    }

    public int index() {
        return Integer.parseInt(parts().group(3));
    }

    private Matcher parts() {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new AssertionError("checked in the constructor");
        }
        return matcher;
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
