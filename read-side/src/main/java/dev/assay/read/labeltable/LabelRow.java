package dev.assay.read.labeltable;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import java.time.Duration;
import java.time.Instant;

/**
 * One labeler's label of one task in one round.
 *
 * @param externalId the item's id in the importer's own system
 * @param label the standing label as stored JSON
 * @param versions what it was made under
 * @param at when it was submitted or last revised
 * @param took from hand-out to first submission
 * @param revisions how often the labeler replaced it
 */
public record LabelRow(
        TaskId task,
        String externalId,
        int round,
        UserId labeler,
        String label,
        Versions versions,
        Instant at,
        Duration took,
        int revisions) {}
