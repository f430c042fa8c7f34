package dev.assay.http.route;

import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.model.headers.RawHeader;
import dev.assay.http.json.Json;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds responses. */
public final class Answers {
    private static final RawHeader REPLAYED = RawHeader.create("Idempotent-Replayed", "true");

    private Answers() {}

    public static HttpResponse ok(Object body) {
        return json(200, body);
    }

    public static HttpResponse json(int status, Object body) {
        return HttpResponse.create()
                .withStatus(status)
                .withEntity(HttpEntities.create(Media.JSON, Json.byteString(body)));
    }

    /** Something was made; {@code location} is where it is. */
    public static HttpResponse created(String location, Object body) {
        return json(StatusCodes.CREATED.intValue(), body).addHeader(RawHeader.create("Location", location));
    }

    public static HttpResponse tagged(HttpResponse response, long revision) {
        return response.addHeader(RawHeader.create("ETag", "\"v" + revision + '"'));
    }

    /** Says so when the command had been carried out before. */
    public static HttpResponse replayed(HttpResponse response, boolean repeated) {
        return repeated ? response.addHeader(REPLAYED) : response;
    }

    static HttpResponse problem(Problem problem, String trace) {
        HttpResponse response = HttpResponse.create()
                .withStatus(problem.type().status())
                .withEntity(HttpEntities.create(Media.PROBLEM, Json.byteString(body(problem, trace))));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            return response.addHeader(RawHeader.create("WWW-Authenticate", "Bearer realm=\"assay\""));
        }
        if (problem.members().get("allowed") instanceof List<?> allowed) {
            List<String> methods = allowed.stream().map(String::valueOf).toList();
            return response.addHeader(RawHeader.create("Allow", String.join(", ", methods)));
        }
        if (problem.members().get(Problem.RETRY_AFTER) instanceof Long seconds) {
            return response.addHeader(RawHeader.create("Retry-After", seconds.toString()));
        }
        return problem.type() == ProblemType.UNAVAILABLE
                ? response.addHeader(RawHeader.create("Retry-After", "1"))
                : response;
    }

    /** The members of a problem as they are sent, over HTTP and WebSocket alike. */
    public static Map<String, Object> body(Problem problem, String trace) {
        Map<String, Object> body = new TreeMap<>(problem.members());
        body.put("type", problem.type().uri().toString());
        body.put("title", problem.type().title());
        body.put("status", problem.type().status());
        body.put("detail", problem.detail());
        body.put("traceId", trace);
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        return body;
    }
}
