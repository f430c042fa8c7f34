package dev.assay.domain.prediction;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.TaskId;

/**
 * What a model says of one item. It is no label: it is counted nowhere and settles nothing.
 *
 * @param label a value for each field it speaks of; fields left out are not compared
 * @param confidence how sure the model is of the whole, 0 to 1, by its own account
 */
public record Prediction(TaskId task, Label label, double confidence) {
    /** @throws IllegalArgumentException when the confidence is not within 0 and 1 */
    public Prediction {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1");
        }
    }
}
