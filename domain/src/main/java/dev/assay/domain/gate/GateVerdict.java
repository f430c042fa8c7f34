package dev.assay.domain.gate;

/** What the gate says of a batch; from best to worst. */
public enum GateVerdict {
    /** Nothing follows. */
    ACCEPT,
    /** Its settled tasks go to review. */
    REVIEW,
    /** Its tasks are labeled anew. */
    RELABEL
}
