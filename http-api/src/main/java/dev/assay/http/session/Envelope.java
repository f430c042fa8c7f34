package dev.assay.http.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.http.json.Json;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of the protocol: {@code {"id","type","ref","data"}}.
 *
 * @param id the sender's own; a labeler's is the idempotency key of what it asks for
 * @param data read with {@link JsonBody}, whose pointers begin at {@code /data}
 */
record Envelope(String id, MessageType type, JsonBody data) {
    /** @throws dev.assay.http.problem.Refusal when the text is no message of a labeler */
    static Envelope parse(String text) {
        JsonBody body = JsonBody.parse(text.getBytes(StandardCharsets.UTF_8)).only("id", "type", "ref", "data");
        String id = body.text("id");
        if (id.isEmpty() || id.length() > 100 || !id.chars().allMatch(c -> c > 32 && c < 127)) {
            throw Problem.invalid("/id", "must be 1 to 100 printable ASCII characters without spaces")
                    .refusal();
        }
        MessageType type = body.parsed("type", MessageType::named, "must be a type of labels.v1 such as submit");
        JsonBody data = body.optionalObject("data").orElseGet(Envelope::nothing);
        return new Envelope(id, type, data);
    }

    private static JsonBody nothing() {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        return JsonBody.of(empty, "/data");
    }

    /** A message to a labeler; {@code ref} names the labeler's message it answers. */
    static String outgoing(String id, String type, @Nullable String ref, Object data) {
        Map<String, @Nullable Object> message = new HashMap<>();
        message.put("id", id);
        message.put("type", type);
        if (ref != null) {
            message.put("ref", ref);
        }
        message.put("data", data);
        return new String(Json.bytes(message), StandardCharsets.UTF_8);
    }
}
