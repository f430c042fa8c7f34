package dev.assay.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** A project of text items to label, with its labelers. */
final class BenchProject {
    private static final String TEXT =
            "The quick brown fox jumps over the lazy dog, and the dog does not mind at all. ";
    private static final int OVERLAP = 3;

    private final AssayClient admin;
    private final String id;
    private final List<AssayClient> labelers = new ArrayList<>();

    BenchProject(AssayClient admin, String id) {
        this.admin = admin;
        this.id = id;
        ObjectNode body = AssayClient.object().put("id", id).put("name", id).put("instructions", "Choose.");
        ObjectNode field = body.putObject("schema").putArray("fields").addObject();
        field.put("name", "answer").put("type", "choice").put("title", "Answer").put("required", true);
        field.putArray("options").add("yes").add("no");
        body.putObject("policy")
                .put("overlap", OVERLAP)
                .put("minimumLabels", OVERLAP)
                .put("threshold", 0.6);
        AssayClient.required("creating " + id, admin.post("/projects", body));
    }

    String id() {
        return id;
    }

    /** Imports text items; answers the seconds it took. */
    double load(int items) {
        return load(items, item -> "");
    }

    /** @param traits of each item as JSON; empty for none */
    double load(int items, IntFunction<String> traits) {
        StringBuilder lines = new StringBuilder(items * 220);
        for (int item = 0; item < items; item++) {
            lines.append("{\"externalId\":\"").append(id).append('-').append(item);
            lines.append("\",\"fields\":{\"text\":\"")
                    .append(item)
                    .append(' ')
                    .append(TEXT)
                    .append("\"}");
            String said = traits.apply(item);
            lines.append(said.isEmpty() ? "" : ",\"traits\":" + said).append("}\n");
        }
        byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        AssayClient.required(
                "the import",
                admin.upload(
                        AssayClient.path("projects", id, "imports"),
                        "application/x-ndjson",
                        BodyPublishers.ofByteArray(body),
                        UUID.randomUUID().toString()));
        return (System.nanoTime() - start) / 1e9;
    }

    /** Makes sure there are that many labelers. */
    void enlist(int count) {
        while (labelers.size() < count) {
            labelers.add(People.member(admin, "bench-" + labelers.size(), id, "LABELER"));
        }
    }

    /** Has the labelers watched by the tests that run while they label; nobody is suspended. */
    void watch() {
        ObjectNode body = AssayClient.object().put("change", "measured");
        body.putObject("screening").putArray("steps").add("WARN");
        AssayClient.required("the screening", admin.edit(AssayClient.path("projects", id, "screening"), body, 1));
    }

    void grantSkill(int labeler, String skill) {
        AssayClient.required(
                "granting " + skill,
                admin.put(
                        AssayClient.path("projects", id, "labelers", "bench-" + labeler, "skills", skill),
                        AssayClient.object()));
    }

    /** One labeler takes the next task and answers it. */
    boolean cycle(int labeler) {
        JsonNode work = next(labeler);
        return work.path("assignment").has("id") && submit(labeler, work);
    }

    JsonNode next(int labeler) {
        return labelers.get(labeler)
                .post(AssayClient.path("projects", id, "assignments"), AssayClient.object())
                .body();
    }

    boolean submit(int labeler, JsonNode work) {
        ObjectNode body = AssayClient.object()
                .put("assignment", work.path("assignment").path("id").asText());
        body.putObject("label").putObject("answer").put("type", "choice").put("option", "yes");
        ApiAnswer answer = labelers.get(labeler)
                .post(
                        AssayClient.path(
                                "projects", id, "tasks", work.path("task").asText(), "labels"),
                        body);
        return answer.ok();
    }
}
