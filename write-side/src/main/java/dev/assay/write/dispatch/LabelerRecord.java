package dev.assay.write.dispatch;

import dev.assay.domain.routing.ExpectedAccuracy;
import java.util.Map;

/**
 * What the views say of a labeler's work in a project, perhaps a little late.
 *
 * @param accuracies by task type
 * @param labelsToday labels of the day that was asked for
 */
public record LabelerRecord(Map<String, ExpectedAccuracy> accuracies, int labelsToday) {
    /** Nothing is known. */
    public static final LabelerRecord NONE = new LabelerRecord(Map.of(), 0);

    public LabelerRecord {
        accuracies = Map.copyOf(accuracies);
    }
}
