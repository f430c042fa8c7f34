package dev.assay.read.gold;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.read.gold.GoldAnswerStore.AnswerKey;
import dev.assay.read.payload.StoredJson;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps verdicts as labelers' records have them; everything else in those records is passed over. */
final class GoldAnswerHandler implements PageHandler, FoldRules<GoldTallyKey, GoldTallyRow> {
    private static final int REMEMBERED = 20_000;

    private final GoldAnswerStore store;
    private final PageFold<GoldTallyKey, GoldTallyRow> fold = new PageFold<>(this, REMEMBERED);

    GoldAnswerHandler(GoldAnswerStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        Map<AnswerKey, GoldAnswer> answers = new LinkedHashMap<>();
        for (FeedRecord record : page.records()) {
            if (record.event() instanceof GoldAnswered event) {
                answers.put(new AnswerKey(event.project(), event.labeler(), event.task()), answer(event, record));
            }
        }
        return fold.changed(page).thenCompose(tallies -> store.write(answers, tallies));
    }

    private static GoldAnswer answer(GoldAnswered event, FeedRecord record) {
        return new GoldAnswer(
                event.labeler(),
                event.task(),
                event.taskType(),
                event.why(),
                event.verdict().correct(),
                event.verdict().score(),
                StoredJson.node(record.recorded().payload(), "verdict", "fields"),
                event.origin().at());
    }

    @Override
    public @Nullable GoldTallyKey key(FeedRecord record) {
        if (record.event() instanceof GoldAnswered event) {
            return new GoldTallyKey(event.project(), event.labeler(), event.taskType());
        }
        if (record.event() instanceof LabelerEvent) {
            return null;
        }
        throw new UnknownEventException(GoldView.NAME, record.event());
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
    public long reached(GoldTallyRow tally) {
        return tally.offset();
    }

    @Override
    public GoldTallyRow apply(@Nullable GoldTallyRow before, FeedRecord record) {
        GoldAnswered event = (GoldAnswered) record.event();
        GoldVerdict replaced = event.before();
        int answered = replaced == null ? 1 : 0;
        int correct = (event.verdict().correct() ? 1 : 0) - (replaced != null && replaced.correct() ? 1 : 0);
        double score = event.verdict().score() - (replaced == null ? 0 : replaced.score());
        return new GoldTallyRow(
                event.labeler(),
                event.taskType(),
                (before == null ? 0 : before.answered()) + answered,
                (before == null ? 0 : before.correct()) + correct,
                (before == null ? 0 : before.score()) + score,
                event.origin().at(),
                record.offset());
    }

    @Override
    public CompletionStage<Optional<GoldTallyRow>> load(GoldTallyKey key) {
        return store.tally(key);
    }
}
