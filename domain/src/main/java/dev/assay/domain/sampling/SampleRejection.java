package dev.assay.domain.sampling;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Violation;

/** Why an audit sample refuses a command. */
public sealed interface SampleRejection {
    /** There is no such sample. */
    record NotDrawn() implements SampleRejection {}

    /** The id is taken by another sample. */
    record IdTaken() implements SampleRejection {}

    /** No item is labeled yet. */
    record NothingToDraw() implements SampleRejection {}

    /** The task is not in the sample. */
    record NotInSample(TaskId task) implements SampleRejection {}

    /** Somebody has judged the task. */
    record AlreadyAudited(TaskId task) implements SampleRejection {}

    /** The content does not hold. */
    record Invalid(Violation violation) implements SampleRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements SampleRejection {}
}
