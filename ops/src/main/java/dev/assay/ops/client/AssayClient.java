package dev.assay.ops.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * One user's way to the API. Repeats a request that got no answer, always under the same idempotency key, so that whatever
 * happened to the first attempt it is carried out once. Blocks; safe for many threads.
 */
public final class AssayClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration TRANSFER = Duration.ofMinutes(30);

    private final String url;
    private final String token;
    private final HttpClient http;
    private final Retrying retrying;

    private AssayClient(String url, String token, HttpClient http, Retrying retrying) {
        this.url = url;
        this.token = token;
        this.http = http;
        this.retrying = retrying;
    }

    /**
     * A client that waits for a server as long as {@link Backoff#DEFAULT} says.
     *
     * @param url where the server is, without {@code /api/v1}
     */
    public static AssayClient of(String url, String token) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return new AssayClient(base, token, http, new Retrying(Backoff.DEFAULT));
    }

    /** The same way, as another user, over the same connections. */
    public AssayClient as(String otherToken) {
        return new AssayClient(url, otherToken, http, retrying);
    }

    /** The same way with another patience. */
    public AssayClient with(Backoff backoff) {
        return new AssayClient(url, token, http, new Retrying(backoff));
    }

    String url() {
        return url;
    }

    String token() {
        return token;
    }

    HttpClient http() {
        return http;
    }

    /** An empty JSON object to fill in. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    /** A path below {@code /api/v1}, each part escaped. */
    public static String path(String... parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            path.append('/')
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return path.toString();
    }

    public ApiAnswer get(String path) {
        return answer("GET " + path, request(path, ANSWER).GET());
    }

    /** Reads a list once it has caught up with what was written before. */
    public ApiAnswer getCaughtUp(String path) {
        return answer(
                "GET " + path, request(path, ANSWER).header("Prefer", "wait=10").GET());
    }

    /** Posts under a key made up for this call. */
    public ApiAnswer post(String path, JsonNode body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** Posts under a key: the same intent again, in whichever process, has the same key. */
    public ApiAnswer post(String path, JsonNode body, String key) {
        HttpRequest.Builder request = request(path, ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString()));
        return answer("POST " + path, request);
    }

    /** Edits what is at a revision, under a key made up for this call. */
    public ApiAnswer edit(String path, JsonNode body, long revision) {
        HttpRequest.Builder request = request(path, ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v" + revision + '"')
                .POST(BodyPublishers.ofString(body.toString()));
        return answer("POST " + path, request);
    }

    /** Deletes, under a key made up for this call. */
    public ApiAnswer delete(String path) {
        HttpRequest.Builder request = request(path, ANSWER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE();
        return answer("DELETE " + path, request);
    }

    /** Puts: naming a state, so that a repeat changes nothing. */
    public ApiAnswer put(String path, JsonNode body) {
        HttpRequest.Builder request = request(path, ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString(body.toString()));
        return answer("PUT " + path, request);
    }

    /** Sends a file; the publisher must give the same bytes each time it is asked. */
    public ApiAnswer upload(String path, String contentType, BodyPublisher body, String key) {
        HttpRequest.Builder request = request(path, TRANSFER)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(body);
        return answer("POST " + path, request);
    }

    /** An answer as it comes, for exports; not repeated. */
    public InputStream stream(String path, String accept) {
        HttpRequest request =
                request(path, TRANSFER).header("Accept", accept).GET().build();
        return retrying.call("GET " + path, () -> {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == 503) {
                throw new Retrying.NotNow(response.headers());
            }
            if (response.statusCode() >= 300) {
                try (InputStream body = response.body()) {
                    throw new ApiRefusedException("GET " + path, parsed(response, body.readAllBytes()));
                }
            }
            return response.body();
        });
    }

    /** The server's metrics, as Prometheus reads them. */
    public String metrics() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/metrics"))
                .timeout(TRANSFER)
                .build();
        return retrying.call(
                "GET /metrics",
                () -> http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** The answer's body, which must be a success. */
    public static JsonNode required(String what, ApiAnswer answer) {
        if (!answer.ok()) {
            throw new ApiRefusedException(what, answer);
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + "/api/v1" + path)).timeout(timeout);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private ApiAnswer answer(String what, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        return retrying.call(what, () -> {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 503 || response.statusCode() == 429) {
                throw new Retrying.NotNow(response.headers());
            }
            return parsed(response, response.body());
        });
    }

    private static ApiAnswer parsed(HttpResponse<?> response, byte[] body) {
        JsonNode json = MissingNode.getInstance();
        try {
            if (body.length > 0
                    && response.headers().firstValue("Content-Type").orElse("").contains("json")) {
                json = JSON.readTree(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the answer is no JSON", e);
        }
        return new ApiAnswer(response.statusCode(), json, response.headers());
    }
}
