package dev.assay.ops.crowd;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How one worker reaches the server. Used by one thread. */
interface WayIn extends AutoCloseable {
    /** What became of a step. */
    enum Outcome {
        /** The label is on disk. */
        ACKNOWLEDGED,
        /** The worker had labeled the task before. */
        ALREADY_LABELED,
        /** The assignment is gone; the task has to be claimed again. */
        CLAIM_AGAIN
    }

    /** Claims the task and answers it. */
    Outcome answer(String task, ObjectNode label, String key);

    @Override
    void close();
}
