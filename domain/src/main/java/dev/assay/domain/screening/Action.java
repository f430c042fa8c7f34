package dev.assay.domain.screening;

/** What a suspicion leads to. */
public enum Action {
    /** The labeler and the managers are told; work goes on. */
    WARN,
    /** As a warning; besides, more of the labeler's hand-outs are gold for a while, which decides how it goes on. */
    GOLD,
    /** The labeler gets no work until reinstated. */
    SUSPEND
}
