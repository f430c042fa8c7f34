package dev.assay.http.agreement;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Moments;
import dev.assay.http.route.Operation;
import dev.assay.read.agreement.AgreementQuery;
import dev.assay.read.agreement.Counted;
import dev.assay.read.agreement.SliceCounts;
import dev.assay.read.agreement.SliceKind;
import dev.assay.read.cassandra.InFlight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** Reads how far labels agree, and how labelers compare with the consensus; now or as of a moment. */
public final class AgreementRoutes {
    private static final int AT_ONCE = 16;

    private final AgreementQuery query;
    private final ProjectMemory projects;
    private final Paging paging;

    public AgreementRoutes(AgreementQuery query, ProjectMemory projects, Paging paging) {
        this.query = query;
        this.projects = projects;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_AGREEMENT, this::agreement).on(Operation.LIST_CONFUSIONS, this::confusions);
    }

    private CompletionStage<SliceCounts> counts(Call call) {
        return Moments.past(call)
                .map(moment -> query.asOf(call.project(), moment))
                .orElseGet(() -> CompletableFuture.completedStage(query));
    }

    private CompletionStage<HttpResponse> agreement(Call call) {
        Slicing by = slicing(call);
        Optional<DayRange> window = DayRange.asked(call);
        if (window.isPresent() && by != Slicing.PROJECT && by != Slicing.CLASS && by != Slicing.DAY) {
            throw Problem.of(ProblemType.BAD_REQUEST, "from and to go with by=PROJECT, CLASS or DAY.")
                    .refusal();
        }
        Paging.Wanted page = paging.wanted(call);
        return projects.project(call.project()).thenCompose(project -> {
            Measuring measuring = new Measuring(project);
            return counts(call).thenCompose(counts -> switch (by) {
                case PROJECT ->
                    whole(call, counts, window)
                            .thenApply(all ->
                                    paging.answer(call, List.of(measuring.slice(name(call, window), all)), null));
                case CLASS -> whole(call, counts, window).thenApply(all -> classes(call, page, all));
                case DAY -> days(call, counts, window, page, measuring);
                case PAIR -> slices(call, counts, by.kind(), page, measuring::pair);
                case BATCH -> slices(call, counts, by.kind(), page, measuring::slice);
                case INSTRUCTIONS ->
                    slices(
                            call,
                            counts,
                            by.kind(),
                            page,
                            (slice, some) -> measuring.slice(Integer.toString(Integer.parseInt(slice)), some));
            });
        });
    }

    private static Slicing slicing(Call call) {
        String text = call.query("by").orElse("PROJECT").toUpperCase(Locale.ROOT);
        return Arrays.stream(Slicing.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemType.BAD_REQUEST, "by must be one of " + Arrays.toString(Slicing.values()) + '.')
                        .refusal());
    }

    private static String name(Call call, Optional<DayRange> window) {
        return window.map(range -> range.from() + "/" + range.to())
                .orElseGet(() -> call.project().value());
    }

    private CompletionStage<List<Counted>> whole(Call call, SliceCounts counts, Optional<DayRange> window) {
        ProjectId project = call.project();
        if (window.isEmpty()) {
            return counts.counts(project, SliceKind.PROJECT, project.value());
        }
        DayRange range = window.get();
        return counts.slices(project, SliceKind.DAY, range.from().minusDays(1).toString(), DayRange.MOST)
                .thenCompose(days -> InFlight.all(
                        days.rows().stream()
                                .filter(day -> day.compareTo(range.to().toString()) <= 0)
                                .toList(),
                        AT_ONCE,
                        day -> counts.counts(project, SliceKind.DAY, day)))
                .thenApply(all -> all.stream().flatMap(List::stream).toList());
    }

    private HttpResponse classes(Call call, Paging.Wanted page, List<Counted> counts) {
        List<AgreementView> all = Measuring.classes(counts);
        int from = page.place() == null ? 0 : Math.min(all.size(), Integer.parseInt(page.place()));
        int to = Math.min(all.size(), from + page.limit());
        return paging.answer(call, all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    /** The days of a window, or all there are. */
    private CompletionStage<HttpResponse> days(
            Call call, SliceCounts counts, Optional<DayRange> window, Paging.Wanted page, Measuring measuring) {
        String before =
                window.map(range -> range.from().minusDays(1).toString()).orElse("");
        String last = window.map(range -> range.to().toString()).orElse("~");
        String after = page.place() == null ? before : page.place();
        return counts.slices(call.project(), SliceKind.DAY, after, page.limit()).thenCompose(found -> {
            List<String> days = found.rows().stream()
                    .filter(day -> day.compareTo(last) <= 0)
                    .toList();
            String next = days.size() < found.rows().size() ? null : found.next();
            return views(call.project(), counts, SliceKind.DAY, days, measuring::slice)
                    .thenApply(views -> paging.answer(call, views, next));
        });
    }

    private <V> CompletionStage<HttpResponse> slices(
            Call call,
            SliceCounts counts,
            SliceKind kind,
            Paging.Wanted page,
            BiFunction<String, List<Counted>, V> view) {
        return counts.slices(call.project(), kind, page.place(), page.limit())
                .thenCompose(found -> views(call.project(), counts, kind, found.rows(), view)
                        .thenApply(views -> paging.answer(call, views, found.next())));
    }

    private static <V> CompletionStage<List<V>> views(
            ProjectId project,
            SliceCounts counts,
            SliceKind kind,
            List<String> slices,
            BiFunction<String, List<Counted>, V> view) {
        return InFlight.all(
                slices,
                AT_ONCE,
                slice -> counts.counts(project, kind, slice).thenApply(some -> view.apply(slice, some)));
    }

    private CompletionStage<HttpResponse> confusions(Call call) {
        Paging.Wanted page = paging.wanted(call);
        return projects.project(call.project())
                .thenCompose(known -> counts(call))
                .thenCompose(counts -> slices(call, counts, SliceKind.CONSENSUS, page, ConfusionView::of));
    }
}
