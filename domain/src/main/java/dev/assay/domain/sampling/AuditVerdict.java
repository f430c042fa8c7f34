package dev.assay.domain.sampling;

/** What an auditor says of the label a task is settled on. */
public enum AuditVerdict {
    CORRECT,
    WRONG
}
