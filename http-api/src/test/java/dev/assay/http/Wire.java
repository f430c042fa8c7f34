package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client's end of a connection. */
final class Wire implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;
    private int sent;

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            try {
                messages.add(ApiTest.JSON.readTree(text.toString()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    String send(String type, String data) {
        String id = "m" + System.nanoTime() + "-" + sent++;
        sendAs(id, type, data);
        return id;
    }

    void sendAs(String id, String type, String data) {
        Objects.requireNonNull(socket)
                .sendText("{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"data\":" + data + "}", true)
                .join();
    }

    /** The next message, which must be of this type. */
    JsonNode next(String type) {
        try {
            JsonNode message = messages.poll(10, TimeUnit.SECONDS);
            assertThat(message).as("a message of type " + type).isNotNull();
            assertThat(message.path("type").asText()).as(message.toString()).isEqualTo(type);
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int closeCode() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Opens it. */
    static Wire open(WebSocket.Builder builder, URI address) {
        Wire wire = new Wire();
        wire.socket = builder.buildAsync(address, wire).join();
        return wire;
    }

    /** Breaks it without a word. */
    void cut() {
        Objects.requireNonNull(socket).abort();
    }

    void sendText(String text) {
        Objects.requireNonNull(socket).sendText(text, true).join();
    }
}
