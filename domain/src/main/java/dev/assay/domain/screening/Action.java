package dev.assay.domain.screening;

/** What a suspicion leads to. */
public enum Action {
    /** The labeler and the managers are told; work goes on. */
    WARN,
    /** The labeler gets no work until reinstated. */
    SUSPEND
}
