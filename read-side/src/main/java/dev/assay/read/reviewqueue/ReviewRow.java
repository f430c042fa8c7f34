package dev.assay.read.reviewqueue;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a reviewer.
 *
 * @param since when the labels turned out to disagree
 * @param round the round that disagreed, from 1
 * @param labels how many labels were counted
 * @param tally the count as stored JSON
 * @param skill what the reviewer must hold; null when any reviewer will do
 * @param grounds what the decision rests on beside the tally, as stored JSON; null when nothing
 * @param reason why it was sent here after it had been settled; null where its labels did not suffice
 * @param clash the sure prediction against its label that sent it here, as stored JSON; null where none did
 * @param likeness the similar item that was labeled otherwise, as stored JSON; null where none was
 * @param revision the task's sequence number at that event
 */
public record ReviewRow(
        ProjectId project,
        TaskId task,
        String externalId,
        Instant since,
        int round,
        int labels,
        String tally,
        @Nullable String skill,
        @Nullable String grounds,
        @Nullable String reason,
        @Nullable String clash,
        @Nullable String likeness,
        long revision) {}
