package dev.assay.http.route;

import akka.http.javadsl.model.HttpRequest;
import akka.util.ByteString;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.Principal;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request on its way through an operation: who asks, in which role, when, and with what.
 *
 * @param path values of the template's parameters
 * @param trace names the request in answers, logs and events
 * @param body empty unless the operation takes JSON
 */
public record Call(
        Operation operation,
        HttpRequest request,
        Map<String, String> path,
        Optional<Caller> caller,
        String trace,
        Instant at,
        ByteString body) {
    static final String TASK_AS_NAMED = "taskAsNamed";

    /** Who asks, and the role that lets them. */
    public record Caller(Principal principal, Role role, Bearer bearer) {}

    public Caller known() {
        return caller.orElseThrow(() -> new AssertionError(operation + " is open to everyone"));
    }

    public Principal principal() {
        return known().principal();
    }

    public UserId user() {
        return principal().user();
    }

    /** A command's origin under the caller's idempotency key, or under one of the server's making. */
    public Origin origin() {
        return new Origin(user(), known().role(), at, trace, IdempotencyKeys.of(this));
    }

    /** The caller's own idempotency key. */
    public Optional<String> key() {
        return request.getHeader("Idempotency-Key").map(header -> header.value());
    }

    /** A command's key where the request leads to several commands to one entity. */
    public Origin origin(String step) {
        Origin origin = origin();
        CommandKey cause = origin.cause();
        CommandKey own = new CommandKey(IdempotencyKeys.step(cause.key(), step), cause.requestDigest());
        return new Origin(origin.by(), origin.role(), origin.at(), origin.correlation(), own);
    }

    public JsonBody json() {
        return body.isEmpty() && operation.body() == BodyKind.JSON_OR_NONE
                ? JsonBody.parse(new byte[] {'{', '}'})
                : JsonBody.parse(body.toArray());
    }

    public ProjectId project() {
        return pathId("project", ProjectId::new, EntityProblems.projectNotFound());
    }

    public TaskId task() {
        return pathId("task", TaskId::new, EntityProblems.taskNotFound());
    }

    /** The task as the caller named it, by its id or by its handle. */
    public String taskAsNamed() {
        return path.getOrDefault(TASK_AS_NAMED, task().value());
    }

    /** An id out of the path; text that cannot be one names nothing. */
    public <T> T pathId(String name, Function<String, T> parse, Problem absent) {
        String text = path.get(name);
        try {
            if (text != null) {
                return parse.apply(text);
            }
        } catch (IllegalArgumentException noId) {
            throw absent.refusal();
        }
        throw new AssertionError(operation.template() + " has no " + name);
    }

    public Optional<String> query(String name) {
        try {
            return request.getUri().query().get(name);
        } catch (akka.http.scaladsl.model.IllegalUriException broken) {
            throw Problem.of(ProblemType.BAD_REQUEST, "The query part of the address cannot be read.")
                    .refusal();
        }
    }
}
