package dev.assay.domain.sampling;

/** How hard an item was for those who labeled it, compared with the others of the same draw: its third. */
public enum Complexity {
    SIMPLE,
    MEDIUM,
    COMPLEX
}
