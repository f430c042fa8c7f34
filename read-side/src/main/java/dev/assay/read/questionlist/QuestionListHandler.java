package dev.assay.read.questionlist;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.question.QuestionEvent;
import dev.assay.domain.question.QuestionEvent.QuestionAnswered;
import dev.assay.domain.question.QuestionEvent.QuestionAsked;
import dev.assay.domain.question.QuestionEvent.QuestionResolved;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps the list of questions; takes in every kind of question event. */
final class QuestionListHandler implements PageHandler, FoldRules<QuestionKey, QuestionRow> {
    private static final int REMEMBERED = 1_000;

    private final QuestionListStore store;
    private final PageFold<QuestionKey, QuestionRow> fold = new PageFold<>(this, REMEMBERED);

    QuestionListHandler(QuestionListStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(rows -> store.write(rows.values()));
    }

    @Override
    public QuestionKey key(FeedRecord record) {
        if (record.event() instanceof QuestionEvent event) {
            return new QuestionKey(event.project(), event.askedAt(), event.question());
        }
        throw new UnknownEventException(QuestionListView.NAME, record.event());
    }

    @Override
    public long reached(QuestionRow row) {
        return row.revision();
    }

    @Override
    public QuestionRow apply(@Nullable QuestionRow before, FeedRecord record) {
        Object event = record.event();
        if (event instanceof QuestionAsked asked) {
            return asked(asked, record.sequence());
        }
        if (before == null) {
            throw new IllegalStateException(event + " cannot come before the question was asked");
        }
        if (event instanceof QuestionAnswered answered) {
            QuestionRow.Answer answer = new QuestionRow.Answer(
                    answered.answer(), answered.origin().by(), answered.origin().at(), answered.published());
            return before.answered(answer, record.sequence());
        }
        if (event instanceof QuestionResolved resolved) {
            return before.resolved(resolved.version(), record.sequence());
        }
        throw new UnknownEventException(QuestionListView.NAME, event);
    }

    private static QuestionRow asked(QuestionAsked event, long revision) {
        return new QuestionRow(
                event.project(),
                event.question(),
                event.askedAt(),
                event.origin().by(),
                event.task().task(),
                event.task().externalId(),
                event.version(),
                event.section(),
                event.text(),
                null,
                0,
                revision);
    }

    @Override
    public CompletionStage<Optional<QuestionRow>> load(QuestionKey key) {
        return store.load(key);
    }
}
