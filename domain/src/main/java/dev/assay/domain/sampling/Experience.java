package dev.assay.domain.sampling;

/** How much the least experienced labeler of an item has labeled in the project. */
public enum Experience {
    NEW,
    GROWING,
    SEASONED
}
