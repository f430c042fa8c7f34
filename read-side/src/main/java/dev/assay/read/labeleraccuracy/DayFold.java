package dev.assay.read.labeleraccuracy;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Counts the labels of each labeler's last day, gold or not: the day's quota must not tell which was which. */
final class DayFold implements FoldRules<DayKey, DayCount> {
    private static final int REMEMBERED = 20_000;

    private final Lane lane;
    private final LabelerAccuracyStore store;
    private final PageFold<DayKey, DayCount> fold = new PageFold<>(this, REMEMBERED);

    DayFold(Lane lane, LabelerAccuracyStore store) {
        this.lane = lane;
        this.store = store;
    }

    void reset() {
        fold.reset();
    }

    CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(days -> store.writeDays(lane, days));
    }

    @Override
    public @Nullable DayKey key(FeedRecord record) {
        if (record.event() instanceof LabelSubmitted label) {
            return new DayKey(label.ref().project(), label.labeler());
        }
        return record.event() instanceof GoldLabelJudged label
                ? new DayKey(label.ref().project(), label.labeler())
                : null;
    }

    @Override
    public boolean begins(FeedRecord record) {
        return record.offset() == 1;
    }

    @Override
    public long position(FeedRecord record) {
        return record.offset();
    }

    @Override
    public long reached(DayCount count) {
        return count.offset();
    }

    @Override
    public DayCount apply(@Nullable DayCount before, FeedRecord record) {
        TaskEvent label = (TaskEvent) record.event();
        LocalDate day = LocalDate.ofInstant(label.origin().at(), ZoneOffset.UTC);
        return (before == null ? new DayCount(day, 0, 0) : before).plus(day, record.offset());
    }

    @Override
    public CompletionStage<Optional<DayCount>> load(DayKey key) {
        return store.day(lane, key);
    }
}
