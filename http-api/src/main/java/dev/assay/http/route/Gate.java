package dev.assay.http.route;

import akka.http.javadsl.model.HttpHeader;
import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import akka.japi.function.Function;
import akka.stream.Materializer;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.http.access.Access;
import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.Permission;
import dev.assay.http.access.SameOrigin;
import dev.assay.http.access.SessionCookie;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.access.Tickets;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Failures;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one way in: matches, authenticates, authorises, reads the body, runs the handler, and makes problems of failures. */
public final class Gate implements Function<HttpRequest, CompletionStage<HttpResponse>> {
    private static final List<HttpHeader> ALWAYS = List.of(
            RawHeader.create("X-Content-Type-Options", "nosniff"), RawHeader.create("Referrer-Policy", "no-referrer"));
    private static final HttpHeader NO_STORE = RawHeader.create("Cache-Control", "no-store");

    private final Router router = new Router(List.of(Operation.values()));
    private final Handlers handlers;
    private final Authenticator authenticator;
    private final Tickets tickets;
    private final BodyReading bodies;
    private final RequestTimers timers;
    private final Freshness freshness;
    private final TaskHandles handles;
    private final Clock clock;
    private final Supplier<String> traces;

    public Gate(Handlers handlers, Authenticator authenticator, Tickets tickets, Surroundings surroundings) {
        this.handlers = handlers;
        this.authenticator = authenticator;
        this.tickets = tickets;
        this.bodies =
                new BodyReading(surroundings.bodyLimit(), surroundings.bodyPatience(), surroundings.materializer());
        this.timers = new RequestTimers(surroundings.metrics());
        this.freshness = surroundings.freshness();
        this.handles = surroundings.handles();
        this.clock = surroundings.clock();
        this.traces = surroundings.traces();
    }

    /**
     * What a gate runs in.
     *
     * @param bodyLimit most bytes of a JSON body
     * @param bodyPatience how long a JSON body may take to arrive
     * @param freshness waits for views where a read asks for it
     * @param handles what tasks are called to labelers
     * @param traces makes ids that name requests
     */
    public record Surroundings(
            int bodyLimit,
            Duration bodyPatience,
            Materializer materializer,
            MeterRegistry metrics,
            Freshness freshness,
            TaskHandles handles,
            Clock clock,
            Supplier<String> traces) {}

    @Override
    public CompletionStage<HttpResponse> apply(HttpRequest request) {
        long from = System.nanoTime();
        String trace = traces.get();
        Router.Match match = router.match(request.method(), request.getUri().path());
        if (match instanceof Router.Match.Found found) {
            return guarded(() -> admitted(found, request, trace))
                    .handle((response, failure) -> answer(found.operation(), request, trace, from, response, failure));
        }
        return CompletableFuture.completedStage(answer(null, request, trace, from, null, unmatched(match)));
    }

    private CompletionStage<HttpResponse> admitted(Router.Match.Found found, HttpRequest request, String trace) {
        Operation operation = found.operation();
        Instant now = clock.instant();
        Handler handler = handlers.of(operation);
        Map<String, String> values = resolved(found.values());
        if (operation.permission() == Permission.OPEN) {
            return bodies.read(operation, request)
                    .thenCompose(body ->
                            handler.handle(new Call(operation, request, values, Optional.empty(), trace, now, body)));
        }
        return caller(found, request)
                .thenCompose(caller -> bodies.read(operation, request)
                        .thenCompose(body -> freshness.handle(
                                handler, new Call(operation, request, values, Optional.of(caller), trace, now, body))));
    }

    /** The path's values, with a task's own id in place of its handle. */
    private Map<String, String> resolved(Map<String, String> values) {
        String text = values.get("task");
        Optional<TaskId> task = text == null ? Optional.empty() : handles.task(text);
        if (text == null || task.isEmpty()) {
            return values;
        }
        Map<String, String> named = new HashMap<>(values);
        named.put("task", task.get().value());
        named.put(Call.TASK_AS_NAMED, text);
        return named;
    }

    private CompletionStage<Call.Caller> caller(Router.Match.Found found, HttpRequest request) {
        Bearer bearer = bearer(found.operation(), request);
        return authenticator.principal(bearer).thenApply(principal -> {
            Role role = Access.check(principal, found.operation().permission(), project(found));
            return new Call.Caller(principal, role, bearer);
        });
    }

    private Bearer bearer(Operation operation, HttpRequest request) {
        Optional<Bearer> shown = request.getHeader("Authorization")
                .map(HttpHeader::value)
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(value -> Bearer.parse(value.substring(7).trim()));
        if (shown.isEmpty() && operation.takesTicket()) {
            shown = request.getUri().query().get("ticket").flatMap(tickets::redeem);
        } else if (request.getHeader("Authorization").isEmpty()) {
            shown = SessionCookie.of(request);
            shown.ifPresent(cookie -> SameOrigin.check(request));
        }
        return shown.orElseThrow(Authenticator::refused);
    }

    private static @Nullable ProjectId project(Router.Match.Found found) {
        String text = found.values().get("project");
        try {
            return text == null ? null : new ProjectId(text);
        } catch (IllegalArgumentException noId) {
            throw EntityProblems.projectNotFound().refusal();
        }
    }

    private HttpResponse answer(
            @Nullable Operation operation,
            HttpRequest request,
            String trace,
            long from,
            @Nullable HttpResponse response,
            @Nullable Throwable failure) {
        HttpResponse answer = response;
        if (answer == null) {
            bodies.discard(request);
            answer = Answers.problem(Failures.problem(failure == null ? new AssertionError() : failure, trace), trace);
        }
        timers.record(operation, answer.status().intValue(), System.nanoTime() - from);
        HttpResponse full = answer.addHeaders(ALWAYS).addHeader(RawHeader.create("X-Trace-Id", trace));
        return full.getHeader("Cache-Control").isPresent() ? full : full.addHeader(NO_STORE);
    }

    private static Throwable unmatched(Router.Match match) {
        if (match instanceof Router.Match.OtherMethods other) {
            return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Use one of the methods in \"allowed\".")
                    .with(
                            "allowed",
                            other.allowed().stream().map(m -> m.name()).sorted().toList())
                    .refusal();
        }
        return Problem.of(ProblemType.NOT_FOUND, "See /docs for what there is.").refusal();
    }

    private static CompletionStage<HttpResponse> guarded(Supplier<CompletionStage<HttpResponse>> work) {
        try {
            return work.get();
        } catch (RuntimeException | AssertionError failure) {
            return CompletableFuture.failedStage(failure);
        }
    }
}
