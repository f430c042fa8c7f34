package dev.assay.ops.crowd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import java.util.Set;

/** By HTTP: one request to claim, one to answer. */
final class HttpWayIn implements WayIn {
    private static final Set<String> GONE = Set.of("not-assigned", "lease-lost");

    private final AssayClient client;
    private final String project;

    HttpWayIn(AssayClient client, String project) {
        this.client = client;
        this.project = project;
    }

    @Override
    public Outcome answer(String task, ObjectNode label, String key) {
        String path = AssayClient.path("projects", project, "tasks", task);
        ApiAnswer claim = client.post(path + "/claims", AssayClient.object());
        if (claim.problem().equals("already-labeled")) {
            return Outcome.ALREADY_LABELED;
        }
        String assignment = AssayClient.required("claiming " + task, claim)
                .path("assignment")
                .path("id")
                .asText();
        ObjectNode body = AssayClient.object().put("assignment", assignment);
        body.set("label", label);
        return submitted(task, client.post(path + "/labels", body, key));
    }

    private static Outcome submitted(String task, ApiAnswer answer) {
        if (GONE.contains(answer.problem())) {
            return Outcome.CLAIM_AGAIN;
        }
        // The key is used once per worker and item, so another body under it can only differ in the assignment.
        if (answer.problem().equals("already-labeled") || answer.problem().equals("key-reused")) {
            return Outcome.ALREADY_LABELED;
        }
        AssayClient.required("labeling " + task, answer);
        return Outcome.ACKNOWLEDGED;
    }

    @Override
    public void close() {}
}
