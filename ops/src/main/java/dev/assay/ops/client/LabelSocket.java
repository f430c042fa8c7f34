package dev.assay.ops.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A labeler's connection by the {@code labels.v1} protocol. A lost connection is opened anew and what was not acknowledged
 * is sent again under the same message id, which is its idempotency key. Blocks; used by one thread.
 *
 * <p>It claims the tasks it is told to and wants none pushed, so it greets with its hand full.
 */
public final class LabelSocket implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final String FULL_HAND = "wants-none-pushed";

    private final AssayClient client;
    private final String project;
    private final Retrying retrying;
    private @Nullable Connection connection;

    public LabelSocket(AssayClient client, String project, Backoff backoff) {
        this.client = client;
        this.project = project;
        this.retrying = new Retrying(backoff);
    }

    /**
     * Sends a message and waits for its answer, however often the connection is lost in between.
     *
     * @param id names the intent: the same again has the same id
     * @return the answering message: {@code type} is {@code ack}, {@code assignment}, {@code idle} or {@code problem}
     */
    public JsonNode call(String id, String type, ObjectNode data) {
        return retrying.call(type + " by WebSocket", () -> {
            Connection open = opened();
            JsonNode answer = open.ask(id, type, data);
            if (unavailable(answer)) {
                throw new IOException("the server is not ready");
            }
            return answer;
        });
    }

    private static boolean unavailable(JsonNode answer) {
        return problem(answer).equals("unavailable");
    }

    /** The last part of the problem's type; empty when the answer is none. */
    public static String problem(JsonNode answer) {
        String type = answer.path("type").asText().equals("problem")
                ? answer.path("data").path("type").asText()
                : "";
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private Connection opened() throws IOException, InterruptedException {
        Connection known = connection;
        if (known != null && known.isOpen()) {
            return known;
        }
        Connection fresh = Connection.open(client);
        connection = fresh;
        ObjectNode hello = AssayClient.object().put("project", project).put("prefetch", 0);
        hello.putArray("holding").add(FULL_HAND);
        JsonNode welcome = fresh.ask(UUID.randomUUID().toString(), "hello", hello);
        if (!welcome.path("type").asText().equals("welcome")) {
            throw new IOException("no welcome: " + welcome);
        }
        return fresh;
    }

    @Override
    public void close() {
        Connection known = connection;
        if (known != null) {
            known.end();
        }
    }

    /** One connection, from its opening to its loss. */
    private static final class Connection implements WebSocket.Listener {
        private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final CompletableFuture<String> lost = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();
        private @Nullable WebSocket socket;

        static Connection open(AssayClient client) throws IOException, InterruptedException {
            Connection connection = new Connection();
            URI uri = URI.create(client.url().replaceFirst("^http", "ws") + "/api/v1/ws");
            WebSocket.Builder builder = client.http()
                    .newWebSocketBuilder()
                    .subprotocols("labels.v1")
                    .header("Authorization", "Bearer " + client.token())
                    .connectTimeout(CONNECT);
            connection.socket = in(builder.buildAsync(uri, connection), CONNECT);
            return connection;
        }

        boolean isOpen() {
            return !lost.isDone();
        }

        JsonNode ask(String id, String type, ObjectNode data) throws IOException, InterruptedException {
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            waiting.put(id, answer);
            ObjectNode message = AssayClient.object().put("id", id).put("type", type);
            message.set("data", data);
            WebSocket open = socket;
            if (open == null || !isOpen()) {
                throw new IOException("the connection is closed");
            }
            in(open.sendText(message.toString(), true), ANSWER);
            try {
                return in(answer, ANSWER);
            } finally {
                waiting.remove(id);
            }
        }

        void end() {
            WebSocket open = socket;
            if (open != null) {
                var unused = open.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((sent, failure) -> open.abort());
            }
        }

        private static <T> T in(CompletableFuture<T> stage, Duration patience)
                throws IOException, InterruptedException {
            try {
                return stage.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("the connection failed: " + e, e);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                String whole = partial.toString();
                partial.setLength(0);
                arrived(whole);
            }
            webSocket.request(1);
            return null;
        }

        private void arrived(String text) {
            try {
                JsonNode message = AssayClient.json(text);
                CompletableFuture<JsonNode> answer =
                        waiting.get(message.path("ref").asText());
                if (answer != null) {
                    answer.complete(message);
                }
            } catch (JsonProcessingException e) {
                gone("no JSON came");
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            gone("closed with " + code + ' ' + reason);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            gone(error.toString());
        }

        private void gone(String why) {
            lost.complete(why);
            waiting.values().forEach(answer -> answer.completeExceptionally(new IOException(why)));
        }
    }
}
