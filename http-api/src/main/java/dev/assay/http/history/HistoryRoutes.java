package dev.assay.http.history;

import akka.http.javadsl.model.HttpResponse;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskDecider;
import dev.assay.domain.task.TaskEvent;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Moments;
import dev.assay.http.route.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads a task's history from the journal itself, so that it is complete and never late. */
public final class HistoryRoutes {
    private final EventFeed feed;
    private final Paging paging;

    public HistoryRoutes(EventFeed feed, Paging paging) {
        this.feed = feed;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_HISTORY, this::history).on(Operation.PROVE_HISTORY, this::proof);
    }

    /** One event; {@code event} is the stored JSON as it is. */
    record EventView(
            long sequence,
            Instant at,
            UserId by,
            Role role,
            @JsonRawValue String event,
            String hash) {
        static EventView of(FeedRecord record) {
            TaskEvent event = (TaskEvent) record.event();
            return new EventView(
                    record.sequence(),
                    event.origin().at(),
                    event.origin().by(),
                    event.origin().role(),
                    new String(record.recorded().payload(), StandardCharsets.UTF_8),
                    record.recorded().hash().hex());
        }
    }

    /** The history up to a moment, and the task as it stood then. */
    record AsOf(
            Instant asOf,
            long revision,
            Task state,
            List<EventView> items,
            @Nullable String next) {}

    private CompletionStage<HttpResponse> history(Call call) {
        Optional<Instant> asOf = Moments.asked(call);
        return own(call)
                .thenApply(records -> asOf.isPresent() ? Answers.ok(asOf(records, asOf.get())) : page(call, records));
    }

    private HttpResponse page(Call call, List<FeedRecord> records) {
        Paging.Wanted wanted = paging.wanted(call);
        long after = wanted.place() == null ? 0 : Long.parseLong(wanted.place());
        List<EventView> items = records.stream()
                .filter(record -> record.sequence() > after)
                .limit(wanted.limit())
                .map(EventView::of)
                .toList();
        long last = items.isEmpty() ? after : items.get(items.size() - 1).sequence();
        return paging.answer(call, items, last < records.size() ? Long.toString(last) : null);
    }

    private static AsOf asOf(List<FeedRecord> records, Instant moment) {
        List<FeedRecord> then = records.stream()
                .takeWhile(record -> !((TaskEvent) record.event()).origin().at().isAfter(moment))
                .toList();
        Task state = new Task.Absent();
        for (FeedRecord record : then) {
            state = TaskDecider.evolve(state, (TaskEvent) record.event());
        }
        return new AsOf(
                moment, then.size(), state, then.stream().map(EventView::of).toList(), null);
    }

    private CompletionStage<HttpResponse> proof(Call call) {
        return own(call)
                .thenApply(records -> Answers.ok(
                        Proof.of(EntityKind.TASK.persistenceId(call.task().value()), records)));
    }

    /** Whose first event names another project is none of this one's. */
    private CompletionStage<List<FeedRecord>> own(Call call) {
        return feed.history(EntityKind.TASK, call.task().value()).thenApply(records -> {
            boolean own = !records.isEmpty()
                    && ((TaskEvent) records.get(0).event()).ref().project().equals(call.project());
            if (!own) {
                throw EntityProblems.taskNotFound().refusal();
            }
            return records;
        });
    }
}
