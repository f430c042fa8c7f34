package dev.assay.domain.walkthrough;

/** Whose reading of the instructions it is. */
public enum Participant {
    NEW_LABELER,
    EXPERIENCED_LABELER,
    DOMAIN_EXPERT
}
