package dev.assay.read.labeleractivity;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts gold like ordinary work: what labelers see of their own activity must not tell which was which. */
final class GoldActivity {
    private GoldActivity() {}

    /** Whose activity the event is; empty when it is nobody's. */
    static Optional<UserId> labeler(GoldEvent event) {
        if (event instanceof GoldHandedOut out) {
            return Optional.of(out.labeler());
        }
        if (event instanceof GoldLeaseExpired expired) {
            return Optional.of(expired.labeler());
        }
        if (event instanceof GoldReleased released) {
            return Optional.of(released.labeler());
        }
        if (event instanceof GoldSkipped skipped) {
            return Optional.of(skipped.labeler());
        }
        if (event instanceof GoldLabelJudged judged) {
            return Optional.of(judged.labeler());
        }
        return event instanceof GoldLabelRevised revised ? Optional.of(revised.labeler()) : Optional.empty();
    }

    static LaneActivity of(GoldEvent event, long offset) {
        Instant at = LabelerActivityHandler.showsPresence((TaskEvent) event)
                ? event.origin().at()
                : Instant.EPOCH;
        return new LaneActivity(
                event instanceof GoldLabelJudged ? 1 : 0,
                event instanceof GoldLabelRevised ? 1 : 0,
                event instanceof GoldSkipped ? 1 : 0,
                event instanceof GoldLeaseExpired ? 1 : 0,
                event instanceof GoldReleased ? 1 : 0,
                event instanceof GoldLabelJudged judged
                        ? LabelerActivityHandler.labeling(judged.grantedAt(), judged)
                        : Duration.ZERO,
                at,
                LabelerActivityHandler.recent((TaskEvent) event),
                offset);
    }
}
