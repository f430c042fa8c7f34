package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every request, whatever it is about. */
final class EdgeTest extends ApiTest {
    private String root = "";

    @BeforeEach
    void admin() {
        root = token("root", Role.ADMIN, null);
    }

    @Test
    void brokenJsonIsABadRequest() {
        for (String body : new String[] {"{", "", "nonsense", "{\"name\":\"a\"} trailing"}) {
            Answer broken = post(root, "/api/v1/projects", body);
            assertThat(broken.status()).as(body).isEqualTo(400);
            assertThat(broken.problem()).isEqualTo("malformed-json");
            assertThat(broken.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(post(root, "/api/v1/projects", "[]").status()).isEqualTo(422);
    }

    @Test
    void anUnknownMemberIsNamed() {
        Answer unknown = post(root, "/api/v1/users", "{\"name\":\"Ada\",\"admin\":true,\"a/b\":1}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().path("errors").findValuesAsText("pointer")).containsExactly("/admin", "/a~1b");
        Answer twice = post(root, "/api/v1/users", "{\"name\":\"Ada\",\"name\":\"Eve\"}");
        assertThat(twice.status()).isEqualTo(422);
    }

    @Test
    void aBodyOverTheLimitIsTooLargeHoweverItIsSent() {
        String large = "{\"name\":\"" + "x".repeat(2_000_000) + "\"}";
        Answer plain = post(root, "/api/v1/projects", large);
        assertThat(plain.status()).isEqualTo(413);
        assertThat(plain.problem()).isEqualTo("too-large");
        Answer chunked = chunked(root, "/api/v1/projects", large);
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void theWrongMediaTypePathOrMethodIsSaidToBe() {
        Answer media = post(root, "/api/v1/projects", "<a/>", "Content-Type", "text/xml");
        assertThat(media.status()).isEqualTo(415);
        assertThat(media.problem()).isEqualTo("unsupported-media-type");
        Answer method = send(root, "DELETE", "/api/v1/projects", null);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET, POST");
        for (String path : new String[] {"/nothing", "/api/v1/nothing", "/api/v1/projects/", "/api/v1//projects"}) {
            Answer nothing = get(root, path);
            assertThat(nothing.status()).as(path).isEqualTo(404);
            assertThat(nothing.problem()).isEqualTo("not-found");
        }
        project("rte", 1);
        Answer accept = get(root, "/api/v1/projects/rte/exports/labels", "Accept", "image/png");
        assertThat(accept.status()).isEqualTo(406);
    }

    @Test
    void everyAnswerNamesItsTraceAndCannotBeSniffed() {
        Answer fine = get(root, "/api/v1/me");
        Answer failed = get("", "/api/v1/me");
        for (Answer answer : new Answer[] {fine, failed}) {
            assertThat(answer.header("X-Trace-Id")).hasSize(24);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(failed.body().path("traceId").asText()).isEqualTo(failed.header("X-Trace-Id"));
        assertThat(failed.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void whatIsNoHttpIsAProblemToo() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /<script> HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[2000];
            int length = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, length, StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("urn:assay:problem:bad-request")
                    .doesNotContain("script");
        }
    }

    @Test
    void idsThatCannotBeNameNothing() {
        project("rte", 1);
        assertThat(get(root, "/api/v1/projects/a%20b").problem()).isEqualTo("project-not-found");
        assertThat(get(root, "/api/v1/projects/rte/tasks/x").problem()).isEqualTo("task-not-found");
        assertThat(get(root, "/api/v1/projects/rte/imports/A").problem()).isEqualTo("import-not-found");
        assertThat(get(root, "/api/v1/projects/rte/schemas/0").problem()).isEqualTo("version-not-found");
        assertThat(get(root, "/api/v1/views/none/digest").problem()).isEqualTo("view-not-found");
        assertThat(get(root, "/docs/../openapi.yaml").status()).isEqualTo(404);
        assertThat(get(root, "/docs/..%2Fopenapi.yaml").status()).isEqualTo(404);
    }

    @Test
    void limitsAndCursorsAreChecked() {
        project("rte", 1);
        items("rte", 5);
        String tasks = "/api/v1/projects/rte/tasks";
        for (String limit : new String[] {"0", "1001", "x", "-1"}) {
            assertThat(get(root, tasks + "?limit=" + limit).problem()).as(limit).isEqualTo("bad-request");
        }
        assertThat(get(root, tasks + "?stage=odd").problem()).isEqualTo("bad-request");
        Answer page = get(root, tasks + "?limit=2&stage=WAITING");
        assertThat(page.body().path("items")).hasSize(2);
        String next = page.body().path("next").asText();
        assertThat(page.header("Link"))
                .contains("limit=2")
                .contains("stage=WAITING")
                .contains(next);
        assertThat(get(root, tasks + "?limit=3&stage=WAITING&cursor=" + next)
                        .body()
                        .path("items"))
                .hasSize(3);
        assertThat(get(root, tasks + "?cursor=" + next).problem()).isEqualTo("invalid-cursor");
        assertThat(get(root, "/api/v1/projects/rte/queue?cursor=" + next).problem())
                .isEqualTo("invalid-cursor");
        String forged =
                java.util.Base64.getUrlEncoder().encodeToString("0123456789abcdef4".getBytes(StandardCharsets.UTF_8));
        assertThat(get(root, tasks + "?cursor=" + forged).problem()).isEqualTo("invalid-cursor");
        assertThat(get(root, tasks + "?externalId=item-3")
                        .body()
                        .path("items")
                        .path(0)
                        .path("externalId")
                        .asText())
                .isEqualTo("item-3");
        assertThat(get(root, tasks + "?externalId=other").body().path("items")).isEmpty();
    }

    @Test
    void aBadIdempotencyKeyIsRefused() {
        assertThat(post(root, "/api/v1/tickets", "", "Idempotency-Key", "a b").status())
                .isEqualTo(201);
        Answer spaced = post(root, "/api/v1/users", "{\"name\":\"Ada\"}", "Idempotency-Key", "a b");
        assertThat(spaced.status()).isEqualTo(400);
    }

    @Test
    void readsWaitForViewsWhenAsked() {
        project("rte", 1);
        Answer waited = get(root, "/api/v1/projects/rte/tasks", "Prefer", "wait=3");
        assertThat(waited.header("Preference-Applied")).isEqualTo("wait=3");
        assertThat(get(root, "/api/v1/projects/rte/tasks").header("Preference-Applied"))
                .isNull();
    }

    @Test
    void healthMetricsAndDocumentsAreOpen() {
        assertThat(get("", "/health/live").status()).isEqualTo(200);
        assertThat(get("", "/health/ready")
                        .body()
                        .path("checks")
                        .path("storage")
                        .asBoolean())
                .isTrue();
        get(root, "/api/v1/users/someone-private/grants");
        String metrics = get("", "/metrics").response().body();
        assertThat(metrics).contains("assay_http_requests_seconds_count").contains("route=\"/health/live\"");
        assertThat(metrics).doesNotContain("someone-private");
        Answer page = get("", "/docs");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self';");
        assertThat(page.response().body()).doesNotContain("<script>");
        assertThat(get("", "/docs/swagger-ui-bundle.js").header("Content-Type")).startsWith("application/javascript");
        assertThat(get("", "/api/v1/openapi.yaml").response().body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void viewsTellTheirLag() {
        Answer views = get(root, "/api/v1/views");
        assertThat(views.body().path("items").path(0).path("eventsBehind").asInt())
                .isEqualTo(2);
        assertThat(views.body().path("items").path(0).path("lagSeconds").asDouble())
                .isEqualTo(0.04);
        assertThat(post(root, "/api/v1/views/work-queue/rebuild", "").status()).isEqualTo(202);
        assertThat(get(root, "/api/v1/views/work-queue/digest")
                        .body()
                        .path("digest")
                        .asText())
                .hasSize(64);
    }
}
