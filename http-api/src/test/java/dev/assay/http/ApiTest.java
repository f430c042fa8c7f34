package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.ConfigFactory;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.Token;
import dev.assay.domain.user.UserCommand;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A server over a world in memory, and a client that talks to it over real HTTP. */
abstract class ApiTest {
    protected static final ActorSystem<Void> SYSTEM = ActorSystem.create(
            Behaviors.empty(),
            "api-test",
            ConfigFactory.parseString("akka.loglevel = WARNING").withFallback(ConfigFactory.load()));
    protected static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    protected static final ObjectMapper JSON = new ObjectMapper();
    protected static final String LABEL_YES = "{\"entails\":{\"type\":\"choice\",\"option\":\"yes\"}}";
    protected static final String LABEL_NO = "{\"entails\":{\"type\":\"choice\",\"option\":\"no\"}}";

    protected World world = new World();
    protected String base = "";
    protected int port;

    @BeforeEach
    void startServer() {
        world = new World();
        HttpServer server = HttpServer.start(SYSTEM, settings(), world.parts())
                .toCompletableFuture()
                .join();
        port = server.address().getPort();
        base = "http://127.0.0.1:" + port;
    }

    protected ApiSettings settings() {
        return ApiSettings.DEFAULT.withPort(0);
    }

    /** An answer, with its body read. */
    protected record Answer(HttpResponse<String> response, JsonNode body) {
        int status() {
            return response.statusCode();
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The last part of the problem's type. */
        String problem() {
            return body.path("type").asText().replace("urn:assay:problem:", "");
        }

        String pointer() {
            return body.path("errors").path(0).path("pointer").asText("none");
        }
    }

    protected Answer get(String token, String path, String... headers) {
        return send(token, "GET", path, null, headers);
    }

    protected Answer post(String token, String path, String body, String... headers) {
        return send(token, "POST", path, body, headers);
    }

    protected Answer send(String token, String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !java.util.List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            boolean json = type.contains("json") && !type.contains("ndjson");
            JsonNode tree = json ? JSON.readTree(response.body()) : JSON.nullNode();
            Contract.check(method, path, response.statusCode(), type, tree);
            return new Answer(response, tree);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a body whose length is not announced. */
    protected Answer chunked(String token, String path, String body) {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response, JSON.readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token of a user who holds the role in the project (null for an administrator). */
    protected String token(String user, Role role, @Nullable String project) {
        UserId id = new UserId(user);
        users(id, new UserCommand.RegisterUser(origin(), id));
        users(
                id,
                new UserCommand.GrantRole(origin(), new Grant(role, project == null ? null : new ProjectId(project))));
        return issue(id, Duration.ofDays(1));
    }

    protected String issue(UserId id, Duration life) {
        TokenId token = new TokenId("t" + UUID.randomUUID());
        String secret = "secret-of-" + token.value();
        users(
                id,
                new UserCommand.IssueToken(
                        origin(),
                        new Token(
                                token,
                                Bearer.hash(secret),
                                world.clock.instant().plus(life))));
        return Bearer.text(id, token, secret);
    }

    private void users(UserId id, UserCommand command) {
        world.users.carry(id.value(), command).toCompletableFuture().join();
    }

    protected Origin origin() {
        String key = UUID.randomUUID().toString();
        return new Origin(Origin.SYSTEM, Role.ADMIN, world.clock.instant(), key, new CommandKey(key, key));
    }

    /** A task's own id, by what it is called to labelers. */
    protected static String id(String handle) {
        return new TaskHandles(new byte[TaskHandles.KEY_BYTES]).named(handle).value();
    }

    /** Creates a project with one choice and an overlap. */
    protected void project(String id, int overlap) {
        String admin = token("root", Role.ADMIN, null);
        Answer created = post(
                admin,
                "/api/v1/projects",
                "{\"id\":\"" + id + "\",\"name\":\"A project\",\"instructions\":\"Judge.\","
                        + "\"schema\":{\"fields\":[{\"type\":\"choice\",\"name\":\"entails\",\"options\":[\"yes\",\"no\"]}]},"
                        + "\"policy\":{\"overlap\":" + overlap + ",\"threshold\":0.6}}");
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    }

    /** Imports so many small items. */
    protected void items(String project, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"externalId\":\"item-")
                    .append(i)
                    .append("\",\"fields\":{\"text\":\"Text ")
                    .append(i);
            lines.append("\"}}\n");
        }
        Answer imported = post(
                token("importer", Role.SERVICE, project),
                "/api/v1/projects/" + project + "/imports",
                lines.toString(),
                "Content-Type",
                "application/x-ndjson");
        assertThat(imported.body().path("accepted").asInt())
                .as(imported.body().toString())
                .isEqualTo(count);
    }
}
