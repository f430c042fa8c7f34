package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feedback.Feedback;
import dev.assay.domain.labeler.LabelerEvent.FeedbackDelivered;
import dev.assay.domain.shared.UserId;
import dev.assay.http.page.Paging;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Runs the operations on weekly feedback, read from the labeler's record itself. */
public final class FeedbackRoutes {
    private final ProjectLabelers members;
    private final EventFeed feed;
    private final Paging paging;

    public FeedbackRoutes(ProjectLabelers members, EventFeed feed, Paging paging) {
        this.members = members;
        this.feed = feed;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_MY_FEEDBACK, call -> list(call, call.user()))
                .on(Operation.LIST_FEEDBACK, call -> members.named(call).thenCompose(labeler -> list(call, labeler)));
    }

    /** What was said of one week, and when. */
    record FeedbackView(Instant at, Feedback feedback) {}

    /** The latest week first. */
    private CompletionStage<HttpResponse> list(Call call, UserId labeler) {
        Paging.Wanted wanted = paging.wanted(call);
        long before = wanted.place() == null ? Long.MAX_VALUE : Long.parseLong(wanted.place());
        return feed.history(EntityKind.LABELER, labeler.value()).thenApply(records -> {
            List<FeedRecord> given = records.stream()
                    .filter(record -> record.sequence() < before
                            && record.event() instanceof FeedbackDelivered delivered
                            && delivered.project().equals(call.project()))
                    .sorted((one, other) -> Long.compare(other.sequence(), one.sequence()))
                    .toList();
            List<FeedRecord> page = given.subList(0, Math.min(given.size(), wanted.limit()));
            String next = page.size() < given.size()
                    ? Long.toString(page.get(page.size() - 1).sequence())
                    : null;
            return paging.answer(call, page.stream().map(FeedbackRoutes::view).toList(), next);
        });
    }

    private static FeedbackView view(FeedRecord record) {
        FeedbackDelivered delivered = (FeedbackDelivered) record.event();
        return new FeedbackView(delivered.origin().at(), delivered.feedback());
    }
}
