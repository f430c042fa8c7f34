package dev.assay.read.samplequeue;

import dev.assay.domain.sampling.AuditVerdict;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that was drawn.
 *
 * @param sequence place in the task's history of the event that settled it
 * @param stratum place of its stratum in the sample's list
 * @param audit what an auditor found; null while it waits
 */
public record SampledTaskRow(
        TaskId task, long sequence, int stratum, @Nullable Audit audit) {
    /** What an auditor found. */
    public record Audit(AuditVerdict verdict, UserId by, Instant at, String comment) {}
}
