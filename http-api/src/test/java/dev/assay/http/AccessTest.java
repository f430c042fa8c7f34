package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.Permission;
import dev.assay.http.route.BodyKind;
import dev.assay.http.route.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every operation with every way of not being allowed, and with every role. */
final class AccessTest extends ApiTest {
    private final Map<Role, String> insiders = new EnumMap<>(Role.class);

    @BeforeEach
    void people() {
        project("rte", 2);
        items("rte", 2);
        for (Role role : Role.values()) {
            insiders.put(role, token("in-" + role, role, role == Role.ADMIN ? null : "rte"));
        }
    }

    private String inside(Role role) {
        return Objects.requireNonNull(insiders.get(role));
    }

    private static List<Operation> closed() {
        return Stream.of(Operation.values())
                .filter(operation -> operation.permission() != Permission.OPEN)
                .toList();
    }

    /** What came of a call; the beginning of the body only, for some answers never end. */
    private record Seen(int status, String body) {}

    private Seen call(Operation operation, String token) {
        boolean stream = operation.body() == BodyKind.STREAM;
        boolean bare = operation.body() == BodyKind.NONE;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path(operation)))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", stream ? "text/csv" : "application/json")
                .method(
                        operation.method().name(),
                        bare ? BodyPublishers.noBody() : BodyPublishers.ofString(stream ? "id,t\n1,x\n" : "{}"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean endless = operation == Operation.FOLLOW_PROGRESS && response.statusCode() == 200;
                byte[] bytes = endless ? new byte[0] : body.readNBytes(10_000);
                return new Seen(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(operation + " " + e, e);
        }
    }

    private static String path(Operation operation) {
        return operation
                .template()
                .replace("{project}", "rte")
                .replace("{task}", "none-0-0")
                .replace("{user}", "nobody")
                .replaceAll("\\{[a-z]+}", "1");
    }

    @Test
    void withoutATokenNothingIsOpenThatIsNotSaidToBe() {
        for (Operation operation : closed()) {
            Seen seen = call(operation, "");
            assertThat(seen.status()).as(operation.name()).isEqualTo(401);
            assertThat(seen.body()).as(operation.name()).contains("urn:assay:problem:unauthenticated");
        }
    }

    @Test
    void anExpiredARevokedAndAMadeUpTokenAreNone() {
        String expired = issue(new UserId("in-ADMIN"), Duration.ofMinutes(1));
        String wrong = inside(Role.ADMIN) + "x";
        world.clock.forward(Duration.ofMinutes(2));
        for (Operation operation : closed()) {
            assertThat(call(operation, expired).status()).as(operation.name()).isEqualTo(401);
            assertThat(call(operation, wrong).status()).as(operation.name()).isEqualTo(401);
            assertThat(call(operation, "asy_nobody.t.s").status())
                    .as(operation.name())
                    .isEqualTo(401);
        }
    }

    @Test
    void aProjectOfOthersDoesNotExist() {
        for (Role role : Role.values()) {
            if (role == Role.ADMIN) {
                continue;
            }
            String outsider = token("out-" + role, role, "other");
            for (Operation operation : closed()) {
                if (operation.permission().scope() == Permission.Scope.PROJECT) {
                    Seen seen = call(operation, outsider);
                    assertThat(seen.status()).as(operation + " " + role).isEqualTo(404);
                    assertThat(seen.body()).contains("urn:assay:problem:project-not-found");
                }
            }
        }
    }

    @Test
    void everyRolePassesWhereTheTableSaysSoAndNowhereElse() {
        for (Operation operation : closed()) {
            List<Role> roles = operation.permission().roles();
            insiders.forEach((role, token) -> {
                Seen seen = call(operation, token);
                boolean may = roles.isEmpty() || roles.contains(role);
                if (may) {
                    assertThat(seen.status()).as(operation + " " + role).isNotIn(401, 403, 500, 503);
                    assertThat(seen.body()).doesNotContain("project-not-found");
                } else {
                    assertThat(seen.status()).as(operation + " " + role).isEqualTo(403);
                    assertThat(seen.body()).contains("urn:assay:problem:forbidden");
                }
            });
        }
    }

    @Test
    void theTableIsTheApprovedOne() throws IOException {
        String table = closed().stream()
                .map(operation ->
                        operation.name() + " " + operation.permission().scope() + " "
                                + operation.permission().roles().stream()
                                        .sorted()
                                        .map(Role::name)
                                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
        try (InputStream approved = AccessTest.class.getResourceAsStream("/access-table.txt")) {
            assertThat(approved)
                    .as("src/test/resources/access-table.txt; would be\n%s", table)
                    .isNotNull();
            assertThat(table).isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aTaskOfAnotherProjectCannotBeReachedThroughOnesOwn() {
        project("mine", 2);
        String task = get(inside(Role.ADMIN), "/api/v1/projects/rte/tasks")
                .body()
                .path("items")
                .path(0)
                .path("task")
                .asText();
        String labeler = inside(Role.LABELER);
        String reviewer = token("foreign", Role.REVIEWER, "mine");
        post(labeler, "/api/v1/projects/rte/tasks/" + task + "/claims", "{}");
        String path = "/api/v1/projects/mine/tasks/" + task;
        for (String read : List.of("", "/history", "/proof")) {
            assertThat(get(reviewer, path + read).problem()).as(read).isEqualTo("task-not-found");
        }
        String override = "{\"label\":" + LABEL_YES + ",\"justification\":\"because\"}";
        assertThat(post(reviewer, path + "/overrides", override).problem()).isEqualTo("task-not-found");
        assertThat(post(reviewer, path + "/relabels", "{\"reason\":\"because\"}")
                        .problem())
                .isEqualTo("task-not-found");
        assertThat(post(reviewer, path + "/reviews", "{\"verdict\":\"ACCEPT\"}").problem())
                .isEqualTo("task-not-found");
    }

    @Test
    void labelersSeeTheirOwnAnswersOnly() {
        String one = token("one", Role.LABELER, "rte");
        String two = token("two", Role.LABELER, "rte");
        String both = token("two-hats", Role.LABELER, "rte");
        token("two-hats", Role.REVIEWER, "rte");
        Answer work = post(one, "/api/v1/projects/rte/assignments", "{}");
        String path = "/api/v1/projects/rte/tasks/" + work.body().path("task").asText();
        answer(one, path, work);
        assertThat(get(one, path).body().path("labels")).hasSize(1);
        assertThat(get(two, path).body().path("labels")).isEmpty();
        assertThat(get(both, path).body().path("labels")).isEmpty();
        assertThat(get(inside(Role.REVIEWER), path).body().path("labels")).hasSize(1);
        answer(two, path, post(two, path + "/claims", "{}"));
        assertThat(get(two, path).body().has("outcome")).isFalse();
        assertThat(get(inside(Role.REVIEWER), path).body().at("/outcome/by").asText())
                .isEqualTo("CONSENSUS");
        assertThat(get(two, path).body().path("labels")).hasSize(1);
        assertThat(get(two, path).body().toString()).doesNotContain("\"one\"");
    }

    private void answer(String token, String path, Answer work) {
        String id = work.body().path("assignment").path("id").asText();
        assertThat(post(token, path + "/labels", "{\"assignment\":\"" + id + "\",\"label\":" + LABEL_YES + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRevokedTokenAndRoleEndAtOnce() {
        String root = inside(Role.ADMIN);
        String ann = token("ann", Role.LABELER, "rte");
        assertThat(get(ann, "/api/v1/projects/rte").status()).isEqualTo(200);
        send(root, "DELETE", "/api/v1/users/ann/grants?role=LABELER&project=rte", null);
        assertThat(get(ann, "/api/v1/projects/rte").status()).isEqualTo(404);
        String id = ann.substring("asy_ann.".length(), ann.lastIndexOf('.'));
        assertThat(send(root, "DELETE", "/api/v1/users/ann/tokens/" + id, null).status())
                .isEqualTo(200);
        assertThat(get(ann, "/api/v1/me").status()).isEqualTo(401);
    }
}
