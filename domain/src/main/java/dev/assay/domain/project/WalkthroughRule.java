package dev.assay.domain.project;

/** Whether instructions must be walked through before work is handed out. */
public enum WalkthroughRule {
    /** Never. */
    NONE,
    /** Some version must have passed, once. */
    BEFORE_OPENING,
    /** The newest version must have passed. */
    EVERY_VERSION
}
