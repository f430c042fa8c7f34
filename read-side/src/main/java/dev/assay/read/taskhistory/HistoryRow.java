package dev.assay.read.taskhistory;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * One event of a task as an auditor reads it.
 *
 * @param sequence place in the task's history, from 1
 * @param type stable kebab-case name of the event, such as {@code label-submitted}
 * @param payload the stored JSON, byte for byte
 * @param hash the chain link after the event, 64 hexadecimal digits
 */
public record HistoryRow(
        ProjectId project,
        TaskId task,
        long sequence,
        Instant at,
        UserId by,
        Role role,
        String type,
        String payload,
        String hash) {}
