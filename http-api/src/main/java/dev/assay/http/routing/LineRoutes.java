package dev.assay.http.routing;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.routing.HardRule;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.dispatch.LineReport;
import dev.assay.write.dispatch.LineReports;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CompletionStage;

/** Shows how a project routes its work, and how its lines stand. */
public final class LineRoutes {
    /** Most lines in an answer: those nobody may work on first, then the most urgent. */
    static final int MOST_LINES = 1_000;

    private final Dispatch dispatch;
    private final ProjectMemory projects;

    public LineRoutes(Dispatch dispatch, ProjectMemory projects) {
        this.dispatch = dispatch;
        this.projects = projects;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_ROUTING, this::routing).on(Operation.SHOW_LINES, this::lines);
    }

    /** The routing policy; version 0 is the default one. */
    record RoutingView(int version, RoutingPolicy routing) {}

    /**
     * A line; {@code waitingSeconds} since it was last served, {@code able} labelers who asked of late and may work on it,
     * {@code barred} how many of the others each rule keeps from it.
     */
    record LineView(
            String line,
            String type,
            String domain,
            SortedSet<String> skills,
            int priority,
            int ready,
            boolean more,
            int leased,
            long waitingSeconds,
            int able,
            SortedMap<HardRule, Integer> barred,
            boolean stuck) {
        static LineView of(LineReport report, Call call) {
            long waiting = Duration.between(report.waitingSince(), call.at()).toSeconds();
            return new LineView(
                    report.line().text(),
                    report.line().type(),
                    report.line().domain(),
                    report.line().skills(),
                    report.line().priority(),
                    report.ready(),
                    report.more(),
                    report.leased(),
                    report.ready() == 0 ? 0 : Math.max(0, waiting),
                    report.able(),
                    report.barred(),
                    report.stuck());
        }
    }

    /** All lines with work, and how many labelers asked of late. */
    record LinesView(int labelers, int lines, List<LineView> items) {}

    private CompletionStage<HttpResponse> routing(Call call) {
        return projects.project(call.project())
                .thenApply(project -> Answers.ok(new RoutingView(project.routingVersion(), project.routing())));
    }

    private CompletionStage<HttpResponse> lines(Call call) {
        return projects.project(call.project())
                .thenCompose(known -> dispatch.lines(call.project()))
                .thenApply(reports -> Answers.ok(view(reports, call)));
    }

    private static LinesView view(LineReports reports, Call call) {
        return new LinesView(
                reports.labelers(),
                reports.lines().size(),
                reports.lines().stream()
                        .limit(MOST_LINES)
                        .map(report -> LineView.of(report, call))
                        .toList());
    }
}
