package dev.assay.read.flaglist;

import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One suspicion.
 *
 * @param number counts the labeler's suspicions in the project from 1
 * @param action what followed
 * @param version of the policy under which
 * @param gold what became of a step that asks for gold; null where none was due
 * @param ended how that gold ended; null while it goes on
 * @param dismissal who found nothing in it; null while it stands
 */
public record FlagRow(
        UserId labeler,
        int number,
        Instant at,
        Suspicion suspicion,
        Action action,
        int version,
        @Nullable GoldStep gold,
        @Nullable Ended ended,
        @Nullable Dismissal dismissal) {
    /** How the gold that a suspicion led to ended, with how many answers. */
    public record Ended(Instant at, GoldWatchEnded.Why why, int right, int wrong) {}

    /** Why a suspicion no longer counts. */
    public record Dismissal(UserId by, Instant at, String justification) {}
}
