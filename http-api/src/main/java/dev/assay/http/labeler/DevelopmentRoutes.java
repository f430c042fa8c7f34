package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.scoring.Development;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.scoring.Proportion;
import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.labelerwork.LabelerWorkQuery;
import dev.assay.read.labelerwork.WorkRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the operations on how labelers' skills develop. */
public final class DevelopmentRoutes {
    private static final int USUAL_WEEKS = 12;

    /** A look back reads every label in it. */
    private static final int MOST_WEEKS = 26;

    private final LabelerWorkQuery work;
    private final ProjectLabelers members;
    private final ProjectMemory projects;

    public DevelopmentRoutes(LabelerWorkQuery work, ProjectLabelers members, ProjectMemory projects) {
        this.work = work;
        this.members = members;
        this.projects = projects;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_MY_DEVELOPMENT, this::own)
                .on(
                        Operation.SHOW_DEVELOPMENT,
                        call -> members.named(call).thenCompose(labeler -> development(call, labeler, call.at())));
    }

    /** One week of one kind of work; {@code accuracy} and {@code interval} are absent while nothing was judged. */
    record WeekView(
            LocalDate monday,
            long labels,
            long judged,
            @Nullable Double accuracy,
            @Nullable Interval interval,
            @Nullable Double pace) {
        static WeekView of(Development.Week week) {
            Proportion right = week.right();
            boolean known = right.trials() > 0;
            return new WeekView(
                    week.monday(),
                    week.labels(),
                    Math.round(right.trials()),
                    known ? right.rate() : null,
                    known ? right.wilson() : null,
                    week.pace());
        }
    }

    record KindView(String type, String domain, List<WeekView> weeks) {}

    record DevelopmentView(UserId labeler, Instant from, Instant to, List<KindView> kinds) {}

    /** Where gold is mixed in, labelers see how the last day left their figures, as with their scores. */
    private CompletionStage<HttpResponse> own(Call call) {
        return projects.project(call.project())
                .thenCompose(project -> development(
                        call,
                        call.user(),
                        project.everMixedGold() ? call.at().truncatedTo(ChronoUnit.DAYS) : call.at()));
    }

    private CompletionStage<HttpResponse> development(Call call, UserId labeler, Instant to) {
        Instant from = to.minus(Duration.ofDays(7L * weeks(call)));
        return work.of(call.project(), labeler, from, to)
                .thenApply(rows -> Answers.ok(new DevelopmentView(labeler, from, to, kinds(rows))));
    }

    private static int weeks(Call call) {
        String text = call.query("weeks").orElse(Integer.toString(USUAL_WEEKS));
        int weeks = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw Problem.of(ProblemType.BAD_REQUEST, "weeks must be a whole number from 1 to " + MOST_WEEKS + '.')
                    .refusal();
        }
        return weeks;
    }

    private static List<KindView> kinds(List<WorkRow> rows) {
        Map<Field, List<Work>> kinds = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Field(row.type(), row.domain()),
                        TreeMap::new,
                        Collectors.mapping(WorkRow::work, Collectors.toList())));
        return kinds.entrySet().stream()
                .map(kind -> new KindView(
                        kind.getKey().type(),
                        kind.getKey().domain(),
                        Development.of(kind.getValue()).stream()
                                .map(WeekView::of)
                                .toList()))
                .toList();
    }
}
