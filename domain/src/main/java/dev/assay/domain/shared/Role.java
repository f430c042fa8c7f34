package dev.assay.domain.shared;

/** What a user may do in a project (or, for {@link #ADMIN}, everywhere). */
public enum Role {
    ADMIN,
    MANAGER,
    REVIEWER,
    LABELER,
    AUDITOR,
    ANALYST,
    SERVICE
}
