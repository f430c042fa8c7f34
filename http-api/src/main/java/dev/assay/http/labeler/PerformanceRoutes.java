package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.feedback.Feedbacks;
import dev.assay.domain.feedback.Labeled;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.scoring.Metric;
import dev.assay.domain.scoring.Performance;
import dev.assay.domain.scoring.Proportion;
import dev.assay.domain.scoring.Scoring;
import dev.assay.domain.scoring.ScoringRules;
import dev.assay.domain.scoring.SessionMinutes;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import dev.assay.domain.specialisation.Judged;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.page.Paging;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.labelerwork.LabelerWorkQuery;
import dev.assay.read.labelerwork.WorkRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the operations on what labelers' scores are and what they are made of. */
public final class PerformanceRoutes {
    private static final ScoringRules RULES = ScoringRules.DEFAULT;

    /** Most labelers one look at the whole team takes in. */
    private static final int MOST_LABELERS = 200;

    private final LabelerWorkQuery work;
    private final LabelerActivityQuery activity;
    private final ProjectLabelers members;
    private final ProjectMemory projects;
    private final Paging paging;
    private final TaskHandles handles;

    public PerformanceRoutes(
            LabelerWorkQuery work,
            LabelerActivityQuery activity,
            ProjectLabelers members,
            ProjectMemory projects,
            Paging paging,
            TaskHandles handles) {
        this.work = work;
        this.activity = activity;
        this.members = members;
        this.projects = projects;
        this.paging = paging;
        this.handles = handles;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_MY_PERFORMANCE, this::own)
                .on(
                        Operation.SHOW_PERFORMANCE,
                        call -> members.named(call).thenCompose(labeler -> performance(call, labeler, call.at())))
                .on(Operation.LIST_MY_LABELS, this::labels)
                .on(Operation.QUALITY_BY_MINUTE, this::byMinute);
    }

    /** One figure; {@code value} and {@code interval} are absent while there is not enough evidence. */
    record MetricView(
            String name,
            @Nullable Double value,
            @Nullable Interval interval,
            double threshold,
            double weight,
            long evidence,
            long needed,
            boolean met) {
        static MetricView of(Metric metric) {
            return new MetricView(
                    metric.name().key(),
                    metric.value(),
                    metric.interval(),
                    metric.threshold(),
                    metric.weight(),
                    metric.evidence(),
                    metric.needed(),
                    metric.met());
        }
    }

    /** How a labeler does in one kind of work. */
    record FieldView(String type, String domain, long right, long judged, Interval interval) {
        static FieldView of(Map.Entry<Field, Judged> field) {
            Judged judged = field.getValue();
            return new FieldView(
                    field.getKey().type(),
                    field.getKey().domain(),
                    judged.right(),
                    judged.judged(),
                    new Proportion(judged.right(), judged.judged()).wilson());
        }
    }

    /** Ten minutes of sessions; {@code accuracy} and {@code interval} are absent while nothing was judged. */
    record MinutesView(
            int fromMinute,
            long labels,
            long judged,
            @Nullable Double accuracy,
            @Nullable Interval interval) {
        static MinutesView of(SessionMinutes.Slice slice) {
            Proportion right = slice.right();
            boolean known = right.trials() > 0;
            return new MinutesView(
                    slice.fromMinute(),
                    slice.labels(),
                    Math.round(right.trials()),
                    known ? right.rate() : null,
                    known ? right.wilson() : null);
        }
    }

    /** A labeler's scores with what they rest on. */
    record PerformanceView(
            UserId labeler,
            Instant from,
            Instant to,
            long labels,
            @Nullable Double overall,
            List<MetricView> metrics,
            List<FieldView> fields,
            List<MinutesView> minutes) {}

    /** One label among those the scores are made of; what came of it is absent where that would tell gold. */
    record LabelView(
            String task,
            int round,
            Instant at,
            double seconds,
            @Nullable Double expectedSeconds,
            @Nullable Boolean right,
            @Nullable Integer peers,
            @Nullable Integer agreeing,
            @Nullable Boolean repeated) {
        static LabelView of(WorkRow row, String task, boolean blind) {
            double seconds = row.work().took().toMillis() / 1000.0;
            if (blind || row.gold()) {
                return new LabelView(
                        task,
                        row.round(),
                        row.work().at(),
                        seconds,
                        null,
                        null,
                        blind ? null : 0,
                        blind ? null : 0,
                        null);
            }
            var expected = row.work().expected();
            return new LabelView(
                    task,
                    row.round(),
                    row.work().at(),
                    seconds,
                    expected == null ? null : expected.toMillis() / 1000.0,
                    row.work().right(),
                    row.work().peers(),
                    row.work().agreeing(),
                    row.work().repeated());
        }
    }

    private CompletionStage<List<WorkRow>> window(Call call, UserId labeler, Instant to) {
        return work.of(call.project(), labeler, to.minus(RULES.window()), to);
    }

    /** Where gold is mixed in, figures that move with each answer would tell it: labelers see how the last day left them. */
    private CompletionStage<HttpResponse> own(Call call) {
        return projects.project(call.project())
                .thenCompose(project -> performance(
                        call,
                        call.user(),
                        project.everMixedGold() ? call.at().truncatedTo(ChronoUnit.DAYS) : call.at()));
    }

    private CompletionStage<HttpResponse> performance(Call call, UserId labeler, Instant to) {
        return window(call, labeler, to).thenApply(rows -> Answers.ok(performance(labeler, to, rows)));
    }

    private static PerformanceView performance(UserId labeler, Instant to, List<WorkRow> rows) {
        Performance scores = Scoring.of(rows.stream().map(WorkRow::work).toList(), to, RULES);
        List<Labeled> labeled = rows.stream().map(WorkRow::labeled).toList();
        return new PerformanceView(
                labeler,
                scores.from(),
                scores.to(),
                scores.labels(),
                scores.overall(),
                scores.metrics().stream().map(MetricView::of).toList(),
                Feedbacks.judged(labeled, to, RULES).entrySet().stream()
                        .map(FieldView::of)
                        .toList(),
                slices(rows).stream().map(MinutesView::of).toList());
    }

    private static List<SessionMinutes.Slice> slices(List<WorkRow> rows) {
        return SessionMinutes.of(rows.stream().map(WorkRow::work).toList(), Limits.DEFAULT.sessionRest());
    }

    private CompletionStage<HttpResponse> labels(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        int from = wanted.place() == null ? 0 : Integer.parseInt(wanted.place());
        return projects.project(call.project()).thenCombine(window(call, call.user(), call.at()), (project, rows) -> {
            int to = Math.min(rows.size(), from + wanted.limit());
            List<LabelView> page = (from >= to ? List.<WorkRow>of() : rows.subList(from, to))
                    .stream()
                            .map(row -> LabelView.of(row, handles.of(row.task(), call.user()), project.everMixedGold()))
                            .toList();
            return paging.answer(call, page, to < rows.size() ? Integer.toString(to) : null);
        });
    }

    private CompletionStage<HttpResponse> byMinute(Call call) {
        return activity.list(call.project(), null, MOST_LABELERS)
                .thenCompose(page -> team(
                        call, page.rows().stream().map(row -> row.labeler()).toList()))
                .thenApply(slices -> paging.answer(
                        call,
                        SessionMinutes.together(slices).stream()
                                .map(MinutesView::of)
                                .toList(),
                        null));
    }

    private CompletionStage<List<List<SessionMinutes.Slice>>> team(Call call, List<UserId> labelers) {
        CompletionStage<List<List<SessionMinutes.Slice>>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (UserId labeler : labelers) {
            all = all.thenCompose(found -> window(call, labeler, call.at()).thenApply(rows -> {
                found.add(slices(rows));
                return found;
            }));
        }
        return all;
    }
}
