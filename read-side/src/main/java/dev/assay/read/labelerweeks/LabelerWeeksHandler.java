package dev.assay.read.labelerweeks;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.retention.Cohorts;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Notes who labeled in which week; gold counts like ordinary work. */
final class LabelerWeeksHandler implements PageHandler {
    static final Set<Class<?>> IGNORED = Set.of(
            TaskEvent.TaskOpened.class,
            TaskEvent.AssignmentGranted.class,
            TaskEvent.AssignmentRenewed.class,
            TaskEvent.AssignmentExpired.class,
            TaskEvent.AssignmentReleased.class,
            TaskEvent.TaskSkipped.class,
            TaskEvent.LabelRevised.class,
            TaskEvent.EdgeCaseFlagged.class,
            TaskEvent.OverlapRaised.class,
            TaskEvent.ConsensusReached.class,
            TaskEvent.ConsensusMissed.class,
            TaskEvent.ReviewAccepted.class,
            TaskEvent.ReviewRejected.class,
            TaskEvent.OutcomeOverridden.class,
            TaskEvent.RelabelRequested.class,
            TaskEvent.SentToReview.class,
            TaskEvent.TaskReserved.class,
            TaskEvent.ReservationReleased.class,
            TaskEvent.PriorityChanged.class,
            TaskEvent.GoldDeclared.class,
            TaskEvent.GoldCorrected.class,
            TaskEvent.GoldRetired.class,
            TaskEvent.GoldHandedOut.class,
            TaskEvent.GoldLeaseRenewed.class,
            TaskEvent.GoldLeaseExpired.class,
            TaskEvent.GoldReleased.class,
            TaskEvent.GoldSkipped.class,
            TaskEvent.GoldLabelRevised.class);

    private final LabelerWeeksStore store;

    LabelerWeeksHandler(LabelerWeeksStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        Set<LabelerWeek> weeks = new LinkedHashSet<>();
        for (FeedRecord record : page.records()) {
            if (record.event() instanceof LabelSubmitted submitted) {
                weeks.add(new LabelerWeek(
                        submitted.ref().project(),
                        submitted.labeler(),
                        Cohorts.monday(submitted.origin().at())));
            } else if (record.event() instanceof GoldLabelJudged judged) {
                weeks.add(new LabelerWeek(
                        judged.ref().project(),
                        judged.labeler(),
                        Cohorts.monday(judged.origin().at())));
            } else if (!IGNORED.contains(record.event().getClass())) {
                throw new UnknownEventException(LabelerWeeksView.NAME, record.event());
            }
        }
        return store.write(weeks);
    }
}
