package dev.assay.http.operations;

import akka.Done;
import akka.http.javadsl.model.ContentTypes;
import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.LaneLag;
import dev.assay.read.Views;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs the operations on the server itself: is it there, can it work, how far behind are its views. */
public final class OperationsRoutes {
    private final Map<String, Check> checks;
    private final PrometheusMeterRegistry metrics;
    private final Views views;

    /** Tells whether something the server needs is there. */
    public interface Check {
        /** True when it is; false or a failed stage when not. */
        CompletionStage<Boolean> passes();
    }

    /** @param checks what must be there for the server to be ready, by name */
    public OperationsRoutes(Map<String, Check> checks, PrometheusMeterRegistry metrics, Views views) {
        this.checks = new TreeMap<>(checks);
        this.metrics = metrics;
        this.views = views;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.HEALTH_LIVE, call -> done(Answers.ok(Map.of("live", true))))
                .on(Operation.HEALTH_READY, this::ready)
                .on(Operation.METRICS, this::metrics)
                .on(Operation.LIST_VIEWS, this::list)
                .on(Operation.REBUILD_VIEW, this::rebuild)
                .on(Operation.DIGEST_VIEW, this::digest);
    }

    private static CompletionStage<HttpResponse> done(HttpResponse response) {
        return CompletableFuture.completedStage(response);
    }

    private CompletionStage<HttpResponse> ready(Call call) {
        CompletionStage<Map<String, Boolean>> results = CompletableFuture.completedStage(new TreeMap<>());
        for (Map.Entry<String, Check> check : checks.entrySet()) {
            CompletionStage<Boolean> passes =
                    check.getValue().passes().handle((passed, failure) -> failure == null && passed);
            results = results.thenCombine(passes, (all, passed) -> {
                all.put(check.getKey(), passed);
                return all;
            });
        }
        return results.thenApply(all -> {
            boolean ready = !all.containsValue(false);
            return Answers.json(ready ? 200 : 503, Map.of("ready", ready, "checks", all));
        });
    }

    private CompletionStage<HttpResponse> metrics(Call call) {
        return done(
                HttpResponse.create().withEntity(HttpEntities.create(ContentTypes.TEXT_PLAIN_UTF8, metrics.scrape())));
    }

    /** How far a view is behind, over all lanes; {@code lagSeconds} is the age of the oldest event not taken in. */
    record ViewStanding(String name, long eventsBehind, double lagSeconds) {
        static ViewStanding of(String name, List<LaneLag> lanes) {
            long behind = lanes.stream().mapToLong(LaneLag::events).sum();
            double age = lanes.stream()
                    .mapToDouble(lane -> lane.age().toMillis() / 1000.0)
                    .max()
                    .orElse(0);
            return new ViewStanding(name, behind, age);
        }
    }

    private CompletionStage<HttpResponse> list(Call call) {
        CompletionStage<List<ViewStanding>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (String name : views.names()) {
            all = all.thenCombine(views.lag(name), (standings, lanes) -> {
                standings.add(ViewStanding.of(name, lanes));
                return standings;
            });
        }
        return all.thenApply(standings -> Answers.ok(Map.of("items", standings)));
    }

    private CompletionStage<HttpResponse> rebuild(Call call) {
        call.json().only();
        CompletionStage<Done> begun = views.rebuild(named(call));
        return begun.thenApply(started -> Answers.json(202, Map.of("view", named(call), "rebuilding", true)));
    }

    private CompletionStage<HttpResponse> digest(Call call) {
        return views.digest(named(call)).thenApply(hex -> Answers.ok(Map.of("view", named(call), "digest", hex)));
    }

    private String named(Call call) {
        return Optional.ofNullable(call.path().get("view"))
                .filter(views.names()::contains)
                .orElseThrow(() -> Problem.of(ProblemType.VIEW_NOT_FOUND, "Use one of the names in \"views\".")
                        .with("views", views.names())
                        .refusal());
    }
}
