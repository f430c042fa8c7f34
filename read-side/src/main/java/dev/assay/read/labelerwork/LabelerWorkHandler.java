package dev.assay.read.labelerwork;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps every task's labels and, for each labeler, how theirs compare. */
final class LabelerWorkHandler implements PageHandler, FoldRules<TaskId, TaskWork> {
    static final Set<Class<?>> IGNORED = Set.of(
            TaskEvent.AssignmentGranted.class,
            TaskEvent.AssignmentRenewed.class,
            TaskEvent.AssignmentExpired.class,
            TaskEvent.AssignmentReleased.class,
            TaskEvent.TaskSkipped.class,
            TaskEvent.EdgeCaseFlagged.class,
            TaskEvent.OverlapRaised.class,
            TaskEvent.SentToReview.class,
            TaskEvent.TaskReserved.class,
            TaskEvent.ReservationReleased.class,
            TaskEvent.PriorityChanged.class,
            TaskEvent.GoldHandedOut.class,
            TaskEvent.GoldLeaseRenewed.class,
            TaskEvent.GoldLeaseExpired.class,
            TaskEvent.GoldReleased.class,
            TaskEvent.GoldSkipped.class);

    private static final Set<Class<?>> TAKEN = Set.of(
            TaskEvent.TaskOpened.class,
            TaskEvent.LabelSubmitted.class,
            TaskEvent.LabelRevised.class,
            TaskEvent.ConsensusReached.class,
            TaskEvent.ConsensusMissed.class,
            TaskEvent.ReviewAccepted.class,
            TaskEvent.ReviewRejected.class,
            TaskEvent.OutcomeOverridden.class,
            TaskEvent.RelabelRequested.class,
            TaskEvent.GoldDeclared.class,
            TaskEvent.GoldCorrected.class,
            TaskEvent.GoldRetired.class,
            TaskEvent.GoldLabelJudged.class,
            TaskEvent.GoldLabelRevised.class);

    private static final int REMEMBERED = 20_000;

    private final LabelerWorkStore store;
    private final PageFold<TaskId, TaskWork> fold = new PageFold<>(this, REMEMBERED);

    LabelerWorkHandler(LabelerWorkStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(tasks -> store.write(tasks.values()));
    }

    @Override
    public @Nullable TaskId key(FeedRecord record) {
        Class<?> event = record.event().getClass();
        if (IGNORED.contains(event)) {
            return null;
        }
        if (TAKEN.contains(event)) {
            return ((TaskEvent) record.event()).ref().task();
        }
        throw new UnknownEventException(LabelerWorkView.NAME, record.event());
    }

    @Override
    public long reached(TaskWork task) {
        return task.sequence();
    }

    @Override
    public TaskWork apply(@Nullable TaskWork before, FeedRecord record) {
        if (record.event() instanceof TaskOpened opened) {
            return WorkEvolution.opened(opened).at(record.sequence());
        }
        if (before == null) {
            throw new IllegalStateException("an event of a task that was never opened: " + record.event());
        }
        return WorkEvolution.after(before, record).at(record.sequence());
    }

    @Override
    public CompletionStage<Optional<TaskWork>> load(TaskId task) {
        return store.load(task);
    }
}
