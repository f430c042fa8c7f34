package dev.assay.http.progress;

import dev.assay.read.projectprogress.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a project is, as it is answered. {@code version} grows with every change. */
record ProgressView(
        long version,
        long items,
        long waiting,
        long open,
        long inReview,
        long settled,
        long labels,
        long revisions,
        long skips,
        long expiredLeases,
        long releasedLeases,
        long runningLeases,
        long consensusReached,
        long consensusMissed,
        long reviewsAccepted,
        long reviewsRejected,
        long overrides,
        long relabels,
        long gold,
        long duplicates,
        long rejectedLines,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt) {
    static ProgressView of(Progress progress) {
        return new ProgressView(
                progress.version(),
                progress.items(),
                progress.waiting(),
                progress.open(),
                progress.inReview(),
                progress.settled(),
                progress.labels(),
                progress.revisions(),
                progress.skips(),
                progress.expiredLeases(),
                progress.releasedLeases(),
                progress.runningLeases(),
                progress.consensusReached(),
                progress.consensusMissed(),
                progress.reviewsAccepted(),
                progress.reviewsRejected(),
                progress.overrides(),
                progress.relabels(),
                progress.gold(),
                progress.duplicates(),
                progress.rejectedLines(),
                progress.firstAt(),
                progress.lastAt());
    }
}
