package dev.assay.http.progress;

import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import akka.stream.OverflowStrategy;
import akka.stream.javadsl.Source;
import akka.util.ByteString;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.domain.shared.TaskId;
import dev.assay.http.json.Json;
import dev.assay.http.page.Paging;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Media;
import dev.assay.http.route.Moments;
import dev.assay.http.route.Operation;
import dev.assay.read.projectprogress.Progress;
import dev.assay.read.reviewqueue.ReviewQueueQuery;
import dev.assay.read.reviewqueue.ReviewRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads how far a project is, once or as a feed, and what waits for reviewers. */
public final class ProgressRoutes {
    private final ReviewQueueQuery reviews;
    private final ProgressFeed feed;
    private final Paging paging;
    private final Duration heartbeat;
    private final GoldCurtain curtain;

    /** @param heartbeat longest silence on a feed */
    public ProgressRoutes(
            ReviewQueueQuery reviews, ProgressFeed feed, Paging paging, Duration heartbeat, GoldCurtain curtain) {
        this.reviews = reviews;
        this.feed = feed;
        this.paging = paging;
        this.heartbeat = heartbeat;
        this.curtain = curtain;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_REVIEWS, this::reviews)
                .on(Operation.SHOW_PROGRESS, curtain.before(this::progress))
                .on(Operation.FOLLOW_PROGRESS, curtain.before(this::follow));
    }

    /** A task that waits for a reviewer, with the count that led there. */
    record ReviewView(
            TaskId task,
            String externalId,
            Instant since,
            int round,
            int labels,
            @JsonRawValue String tally,
            @Nullable String skill,
            @JsonRawValue @Nullable String grounds,
            @Nullable String reason,
            @JsonRawValue @Nullable String clash,
            @JsonRawValue @Nullable String likeness,
            long revision) {
        static ReviewView of(ReviewRow row) {
            return new ReviewView(
                    row.task(),
                    row.externalId(),
                    row.since(),
                    row.round(),
                    row.labels(),
                    row.tally(),
                    row.skill(),
                    row.grounds(),
                    row.reason(),
                    row.clash(),
                    row.likeness(),
                    row.revision());
        }
    }

    private CompletionStage<HttpResponse> reviews(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return reviews.list(call.project(), wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, page, ReviewView::of));
    }

    private CompletionStage<HttpResponse> progress(Call call) {
        return Moments.past(call)
                .map(moment -> feed.asOf(call.project(), moment))
                .orElseGet(() -> feed.now(call.project()))
                .thenApply(progress -> Answers.ok(ProgressView.of(progress)));
    }

    /** What a reader who comes back already has is not sent again; one who lags behind gets only the newest. */
    private CompletionStage<HttpResponse> follow(Call call) {
        Media.chosen(call.request(), List.of(Media.EVENTS));
        long seen = call.request()
                .getHeader("Last-Event-ID")
                .map(header -> header.value())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
        Source<ByteString, ?> events = feed.changes(call.project(), seen)
                .map(ProgressRoutes::event)
                .buffer(1, OverflowStrategy.dropHead())
                .keepAlive(heartbeat, () -> ByteString.fromString(": still here\n\n"));
        return CompletableFuture.completedStage(HttpResponse.create()
                .withEntity(HttpEntities.createChunked(Media.EVENTS, events))
                .addHeader(RawHeader.create("X-Accel-Buffering", "no")));
    }

    private static ByteString event(Progress progress) {
        String data = new String(Json.bytes(ProgressView.of(progress)), StandardCharsets.UTF_8);
        return ByteString.fromString("id: " + progress.version() + "\nevent: progress\ndata: " + data + "\n\n");
    }
}
