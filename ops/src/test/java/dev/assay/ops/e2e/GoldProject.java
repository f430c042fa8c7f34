package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A project with gold in it, set up over HTTP, and its people as they are seen on the wire. */
final class GoldProject {
    static final String YES = "{\"answer\":{\"type\":\"choice\",\"option\":\"yes\"}}";
    static final String NO = "{\"answer\":{\"type\":\"choice\",\"option\":\"no\"}}";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ServerJvm server;
    private final AssayClient admin;
    private final String id;
    private final Map<String, String> tokens = new HashMap<>();

    /** @param token the administrator's, which a server tells at its first start only */
    GoldProject(ServerJvm server, String token, String id) {
        this.server = server;
        this.admin = AssayClient.of(server.url(), token);
        this.id = id;
    }

    /** What came back, to the byte. */
    record Received(int status, String body, Map<String, List<String>> headers, double millis) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(body, e);
            }
        }
    }

    void create(int overlap) {
        ObjectNode body = AssayClient.object().put("id", id).put("name", "Gold");
        body.put("instructions", "Choose.").put("leaseSeconds", 600);
        ObjectNode field = body.putObject("schema").putArray("fields").addObject();
        field.put("name", "answer").put("type", "choice").put("title", "Answer").put("required", true);
        field.putArray("options").add("yes").add("no");
        body.putObject("policy")
                .put("overlap", overlap)
                .put("minimumLabels", overlap)
                .put("threshold", 0.6);
        AssayClient.required("creating the project", admin.post("/projects", body));
    }

    void join(String user, String role) {
        People.member(admin, user, id, role);
        tokens.put(user, People.token(admin, user, Duration.ofHours(2)));
    }

    /** Imports one run of items, by external id, and waits until tasks are known by it. */
    void items(Map<String, String> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach((name, text) -> lines.append("{\"externalId\":\"")
                .append(name)
                .append("\",\"fields\":{\"text\":\"")
                .append(text)
                .append("\"}}\n"));
        Received imported =
                send("root-manager", "POST", "/imports", lines.toString(), "Content-Type", "application/x-ndjson");
        assertThat(imported.json().path("accepted").asInt()).as(imported.body()).isEqualTo(texts.size());
        get("root-manager", "/tasks?limit=1");
    }

    /** Declares gold in bulk, each expecting yes. */
    Received gold(Iterable<String> externalIds) {
        StringBuilder lines = new StringBuilder();
        externalIds.forEach(name -> lines.append("{\"externalId\":\"")
                .append(name)
                .append("\",\"expected\":")
                .append(YES)
                .append("}\n"));
        return send(
                "root-manager",
                "POST",
                "/gold?justification=expert+labels",
                lines.toString(),
                "Content-Type",
                "application/x-ndjson");
    }

    void policy(double rate) {
        policy(rate, false);
    }

    /** @param teaching whether labelers are told at once how they did */
    void policy(double rate, boolean teaching) {
        String etag = send("root-manager", "GET", "", null)
                .headers()
                .getOrDefault("etag", List.of(""))
                .get(0);
        Received set = send(
                "root-manager",
                "POST",
                "/gold/policies",
                "{\"policy\":{\"rate\":" + rate + ",\"teaching\":" + teaching + "},\"change\":\"measure\"}",
                "If-Match",
                etag);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    Received next(String user) {
        return send(user, "POST", "/assignments", "{}");
    }

    Received submit(String user, JsonNode work, String label) {
        return send(
                user,
                "POST",
                "/tasks/" + work.path("task").asText() + "/labels",
                "{\"assignment\":\"" + work.at("/assignment/id").asText() + "\",\"label\":" + label + "}");
    }

    Received get(String user, String path) {
        return send(user, "GET", path, null, "Prefer", "wait=10");
    }

    Received send(
            String user,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/projects/" + id + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.get(user))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        boolean typed = List.of(headers).contains("Content-Type");
        if (body != null && !typed) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            long from = System.nanoTime();
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            double millis = (System.nanoTime() - from) / 1e6;
            return new Received(
                    response.statusCode(), response.body(), response.headers().map(), millis);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }
}
