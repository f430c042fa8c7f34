package dev.assay.read.labeleractivity;

import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * What a labeler has done in a project.
 *
 * @param labels labels submitted
 * @param revisions own labels replaced
 * @param expired assignments that ran out
 * @param released assignments given back, or taken back by others
 * @param labeling time from hand-out to label, summed; each counts for at most one hour
 * @param lastActive time of the last hand-out, label, revision, skip or own release
 * @param recent when the labeler was at work of late, with the usual break between stretches
 */
public record ActivityRow(
        ProjectId project,
        UserId labeler,
        long labels,
        long revisions,
        long skips,
        long expired,
        long released,
        Duration labeling,
        Instant lastActive,
        Activity recent) {}
