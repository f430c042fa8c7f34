package dev.assay.domain.project;

/** Whether a project hands out work. */
public enum ProjectStatus {
    ACTIVE,
    PAUSED,
    CLOSED
}
