package dev.assay.http.goldset;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.goldset.GoldSetEvent;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposalsAnswered;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposed;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetChanged;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetRefreshed;
import dev.assay.domain.goldset.GoldSetEvent.GoldWorn;
import dev.assay.domain.shared.TaskId;
import dev.assay.http.goldset.SetViews.MembersView;
import dev.assay.http.goldset.SetViews.ProposalState;
import dev.assay.http.goldset.SetViews.ProposalView;
import dev.assay.http.goldset.SetViews.RefreshView;
import dev.assay.http.goldset.SetViews.VersionView;
import dev.assay.http.goldset.SetViews.WornView;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Tells what became of a project's gold set, from the set's own history: newest last. */
public final class GoldSetReadRoutes {
    private final EventFeed feed;
    private final Paging paging;

    public GoldSetReadRoutes(EventFeed feed, Paging paging) {
        this.feed = feed;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(
                        Operation.LIST_GOLD_SET_VERSIONS,
                        call -> page(call, events -> of(events, GoldSetChanged.class, VersionView::of)))
                .on(Operation.SHOW_GOLD_SET_VERSION, this::version)
                .on(
                        Operation.LIST_GOLD_REFRESHES,
                        call -> page(call, events -> of(events, GoldSetRefreshed.class, RefreshView::of)))
                .on(
                        Operation.LIST_GOLD_RETIREMENTS,
                        call -> page(call, events -> of(events, GoldWorn.class, WornView::of)))
                .on(Operation.LIST_GOLD_PROPOSALS, call -> page(call, GoldSetReadRoutes::proposals));
    }

    private static <E extends GoldSetEvent, V> List<V> of(
            List<GoldSetEvent> events, Class<E> kind, Function<E, V> view) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(view)
                .toList();
    }

    private CompletionStage<List<GoldSetEvent>> events(Call call) {
        return feed.history(EntityKind.GOLD_SET, call.project().value())
                .thenApply(records -> records.stream()
                        .map(FeedRecord::event)
                        .map(GoldSetEvent.class::cast)
                        .toList());
    }

    /** A list only grows at its end, so that a place in it is a number. */
    private <V> CompletionStage<HttpResponse> page(Call call, Function<List<GoldSetEvent>, List<V>> rows) {
        Paging.Wanted wanted = paging.wanted(call);
        return events(call).thenApply(events -> {
            List<V> all = rows.apply(events);
            int from = wanted.place() == null ? 0 : Math.min(all.size(), Integer.parseInt(wanted.place()));
            int to = Math.min(all.size(), from + wanted.limit());
            return paging.answer(call, all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
        });
    }

    private CompletionStage<HttpResponse> version(Call call) {
        Problem absent = Problem.of(ProblemType.VERSION_NOT_FOUND, "Versions count from 1 to the newest.");
        int wanted = call.pathId("version", Integer::parseInt, absent);
        return events(call).thenApply(events -> {
            NavigableSet<TaskId> members = new TreeSet<>();
            for (GoldSetChanged change : of(events, GoldSetChanged.class, Function.identity())) {
                members.addAll(change.added());
                change.removed().forEach(members::remove);
                if (change.version() == wanted) {
                    return Answers.ok(new MembersView(
                            wanted,
                            change.origin().at(),
                            change.origin().by(),
                            change.justification(),
                            List.copyOf(members)));
                }
            }
            throw absent.refusal();
        });
    }

    private static List<ProposalView> proposals(List<GoldSetEvent> events) {
        Set<TaskId> members = new HashSet<>();
        for (GoldSetChanged change : of(events, GoldSetChanged.class, Function.identity())) {
            members.addAll(change.added());
            change.removed().forEach(members::remove);
        }
        Map<TaskId, ProposalView> all = new LinkedHashMap<>();
        for (GoldSetEvent event : events) {
            if (event instanceof GoldProposed proposed) {
                proposed.candidates()
                        .forEach(candidate -> all.put(
                                candidate.task(),
                                ProposalView.of(
                                        proposed.refresh(),
                                        candidate,
                                        ProposalState.WAITING,
                                        members.contains(candidate.task()))));
            } else if (event instanceof GoldProposalsAnswered answered) {
                answered.accepted()
                        .forEach(candidate -> answer(all, candidate.task(), answered, ProposalState.ACCEPTED));
                answered.declined().forEach(task -> answer(all, task, answered, ProposalState.DECLINED));
            } else if (event instanceof GoldSetChanged changed) {
                changed.added().forEach(task -> declared(all, task, changed));
            }
        }
        return new ArrayList<>(all.values());
    }

    private static void answer(
            Map<TaskId, ProposalView> all, TaskId task, GoldProposalsAnswered event, ProposalState state) {
        all.computeIfPresent(
                task, (id, view) -> view.answered(state, event.origin().by(), event.justification()));
    }

    private static void declared(Map<TaskId, ProposalView> all, TaskId task, GoldSetChanged event) {
        all.computeIfPresent(
                task,
                (id, view) -> view.state() == ProposalState.WAITING
                        ? view.answered(ProposalState.DECLARED, event.origin().by(), event.justification())
                        : view);
    }
}
