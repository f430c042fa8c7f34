package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.LabelerEvent.FeedbackDelivered;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.page.Paging;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.write.serialization.DomainJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Runs the operations on weekly feedback, read from the labeler's record itself. */
public final class FeedbackRoutes {
    private final ProjectLabelers members;
    private final EventFeed feed;
    private final Paging paging;
    private final TaskHandles handles;

    public FeedbackRoutes(ProjectLabelers members, EventFeed feed, Paging paging, TaskHandles handles) {
        this.members = members;
        this.feed = feed;
        this.paging = paging;
        this.handles = handles;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_MY_FEEDBACK, call -> list(call, call.user(), given -> own(given, call.user())))
                .on(
                        Operation.LIST_FEEDBACK,
                        call -> members.named(call)
                                .thenCompose(labeler -> list(call, labeler, FeedbackRoutes::stored)));
    }

    /** What was said of one week, and when. */
    record FeedbackView(Instant at, JsonNode feedback) {}

    /** The latest week first; a page begins before a week, for numbers of events would tell how many there are. */
    private CompletionStage<HttpResponse> list(
            Call call, UserId labeler, Function<FeedbackDelivered, FeedbackView> view) {
        Paging.Wanted wanted = paging.wanted(call);
        long before = wanted.place() == null ? Long.MAX_VALUE : Long.parseLong(wanted.place());
        return feed.history(EntityKind.LABELER, labeler.value()).thenApply(records -> {
            List<FeedbackDelivered> given = records.stream()
                    .map(FeedRecord::event)
                    .filter(FeedbackDelivered.class::isInstance)
                    .map(FeedbackDelivered.class::cast)
                    .filter(delivered -> delivered.project().equals(call.project()) && week(delivered) < before)
                    .sorted(Comparator.comparing(FeedbackRoutes::week).reversed())
                    .toList();
            List<FeedbackDelivered> page = given.subList(0, Math.min(given.size(), wanted.limit()));
            String next = page.size() < given.size() ? Long.toString(week(page.get(page.size() - 1))) : null;
            return paging.answer(call, page.stream().map(view).toList(), next);
        });
    }

    private static long week(FeedbackDelivered delivered) {
        return delivered.feedback().week().from().getEpochSecond();
    }

    private static FeedbackView stored(FeedbackDelivered delivered) {
        return new FeedbackView(delivered.origin().at(), DomainJson.mapper().valueToTree(delivered.feedback()));
    }

    private FeedbackView own(FeedbackDelivered delivered, UserId labeler) {
        FeedbackView view = stored(delivered);
        return new FeedbackView(view.at(), OwnJson.named(view.feedback(), labeler, handles));
    }
}
