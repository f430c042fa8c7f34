package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.PulseGiven;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.labeler.WorkingLife;
import dev.assay.domain.scheduling.Availability;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import dev.assay.write.serialization.DomainJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the operations on labelers' records: working hours, rests, and the record itself, event by event. */
public final class RecordRoutes {
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final ProjectLabelers members;
    private final EventFeed feed;
    private final Paging paging;
    private final TaskHandles handles;

    public RecordRoutes(
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            ProjectLabelers members,
            EventFeed feed,
            Paging paging,
            TaskHandles handles) {
        this.labelers = labelers;
        this.members = members;
        this.feed = feed;
        this.paging = paging;
        this.handles = handles;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_MY_SHIFT, call -> shift(call, call.user(), true))
                .on(
                        Operation.SHOW_SHIFT,
                        call -> members.named(call).thenCompose(labeler -> shift(call, labeler, false)))
                .on(Operation.SET_MY_HOURS, call -> setHours(call, call.user(), true))
                .on(
                        Operation.SET_HOURS,
                        call -> members.named(call).thenCompose(labeler -> setHours(call, labeler, false)))
                .on(Operation.SHOW_MY_RECORD, call -> record(call, call.user(), true))
                .on(
                        Operation.SHOW_RECORD,
                        call -> members.named(call).thenCompose(labeler -> record(call, labeler, false)));
    }

    /**
     * A labeler's working time.
     *
     * @param revision number of events in the record; absent for the labeler, whom it would tell of gold answered
     * @param hours absent when they work at any time
     * @param openUntil end of the working hours that run; absent outside them and without any
     * @param opens when the next ones begin; absent within them, without any, and when none come within a year
     * @param rest the last rest imposed
     */
    record ShiftView(
            UserId labeler,
            @Nullable Long revision,
            @Nullable WorkingHours hours,
            boolean working,
            @Nullable Instant openUntil,
            @Nullable Instant opens,
            @Nullable Rest rest) {
        static ShiftView of(UserId labeler, Standing<Labeler> standing, Instant now, boolean own) {
            WorkingLife life =
                    standing.state() instanceof Labeler.Enrolled enrolled ? enrolled.life() : WorkingLife.NONE;
            Availability available = life.hours() == null ? null : Availability.at(life.hours(), now);
            return new ShiftView(
                    labeler,
                    own ? null : standing.revision(),
                    life.hours(),
                    !(available instanceof Availability.Closed),
                    available instanceof Availability.Open open ? open.until() : null,
                    available instanceof Availability.Closed closed
                            ? closed.opens().orElse(null)
                            : null,
                    life.rest());
        }
    }

    /** One event; {@code event} is the stored JSON as it is, and {@code hash} absent where it cannot be. */
    record EventView(
            long sequence,
            Instant at,
            UserId by,
            Role role,
            @JsonRawValue String event,
            @Nullable String hash) {
        static EventView of(FeedRecord record) {
            LabelerEvent event = (LabelerEvent) record.event();
            return new EventView(
                    record.sequence(),
                    event.origin().at(),
                    event.origin().by(),
                    event.origin().role(),
                    new String(record.recorded().payload(), StandardCharsets.UTF_8),
                    record.recorded().hash().hex());
        }

        /** As anybody but the labeler reads it: of how a week was, that they said something and not what. */
        static EventView toOthers(FeedRecord record) {
            EventView view = of(record);
            if (!(record.event() instanceof PulseGiven given)) {
                return view;
            }
            ObjectNode told = DomainJson.mapper().createObjectNode();
            told.put("type", "pulse-given")
                    .put("labeler", given.labeler().value())
                    .put("project", given.project().value())
                    .put("week", given.week());
            return new EventView(view.sequence(), view.at(), view.by(), view.role(), told.toString(), null);
        }
    }

    private CompletionStage<HttpResponse> shift(Call call, UserId labeler, boolean own) {
        return labelers.standing(labeler.value())
                .thenApply(standing -> Answers.ok(ShiftView.of(labeler, standing, call.at(), own)));
    }

    private CompletionStage<HttpResponse> setHours(Call call, UserId labeler, boolean own) {
        JsonBody body = call.json().only("hours");
        WorkingHours hours = body.has("hours") ? body.value("hours", WorkingHours.class) : null;
        return labelers.carry(labeler.value(), new LabelerCommand.SetWorkingHours(call.origin(), hours))
                .thenApply(reply -> {
                    Reply.Done<Labeler, LabelerRejection> done =
                            Replies.done(reply, reason -> EntityProblems.of(reason, "/hours"));
                    Standing<Labeler> standing = new Standing<>(done.state(), done.revision());
                    return Answers.replayed(
                            Answers.ok(ShiftView.of(labeler, standing, call.at(), own)), done.repeated());
                });
    }

    private CompletionStage<HttpResponse> record(Call call, UserId labeler, boolean own) {
        return feed.history(EntityKind.LABELER, labeler.value()).thenApply(records -> {
            Paging.Wanted wanted = paging.wanted(call);
            long after = wanted.place() == null ? 0 : Long.parseLong(wanted.place());
            List<EventView> all = own
                    ? OwnRecord.of(records, labeler, handles)
                    : records.stream().map(EventView::toOthers).toList();
            List<EventView> items = all.stream()
                    .filter(view -> view.sequence() > after)
                    .limit(wanted.limit())
                    .toList();
            long last = items.isEmpty() ? after : items.get(items.size() - 1).sequence();
            return paging.answer(call, items, last < all.size() ? Long.toString(last) : null);
        });
    }
}
