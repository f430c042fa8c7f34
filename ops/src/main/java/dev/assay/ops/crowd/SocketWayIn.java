package dev.assay.ops.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.Backoff;
import dev.assay.ops.client.LabelSocket;
import java.util.Set;
import java.util.UUID;

/** By WebSocket: one connection, one message to claim, one to answer. */
final class SocketWayIn implements WayIn {
    private static final Set<String> GONE = Set.of("not-assigned", "lease-lost");

    private final LabelSocket socket;

    SocketWayIn(AssayClient client, String project) {
        socket = new LabelSocket(client, project, Backoff.DEFAULT);
    }

    @Override
    public Outcome answer(String task, ObjectNode label, String key) {
        JsonNode claim = socket.call(
                UUID.randomUUID().toString(), "claim", AssayClient.object().put("task", task));
        if (LabelSocket.problem(claim).equals("already-labeled")) {
            return Outcome.ALREADY_LABELED;
        }
        JsonNode assignment = claim.path("data").path("assignment").path("id");
        if (assignment.isMissingNode()) {
            throw new IllegalStateException("claiming " + task + " was refused: " + claim);
        }
        ObjectNode data =
                AssayClient.object().put("assignment", assignment.asText()).put("task", task);
        data.set("label", label);
        return submitted(task, socket.call(key, "submit", data));
    }

    private static Outcome submitted(String task, JsonNode answer) {
        String problem = LabelSocket.problem(answer);
        if (GONE.contains(problem)) {
            return Outcome.CLAIM_AGAIN;
        }
        if (problem.equals("already-labeled") || problem.equals("key-reused")) {
            return Outcome.ALREADY_LABELED;
        }
        if (!answer.path("type").asText().equals("ack")) {
            throw new IllegalStateException("labeling " + task + " was refused: " + answer);
        }
        return Outcome.ACKNOWLEDGED;
    }

    @Override
    public void close() {
        socket.close();
    }
}
