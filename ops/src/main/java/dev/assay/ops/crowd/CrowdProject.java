package dev.assay.ops.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.ExportReader;
import dev.assay.ops.client.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The project a crowd works in, set up and read with an administrator's token. Every step can be repeated. */
final class CrowdProject {
    private static final Duration VIEW_PATIENCE = Duration.ofMinutes(2);

    private final AssayClient admin;
    private final CrowdPlan plan;

    CrowdProject(AssayClient admin, CrowdPlan plan) {
        this.admin = admin;
        this.plan = plan;
    }

    CrowdPlan plan() {
        return plan;
    }

    /** Creates the project where it is missing. */
    void create() {
        if (admin.get(at("")).ok()) {
            return;
        }
        ObjectNode body = AssayClient.object()
                .put("id", plan.project())
                .put("name", plan.title())
                .put("instructions", plan.instructions())
                .put("leaseSeconds", 600);
        body.set("schema", plan.schema());
        body.putObject("policy")
                .put("overlap", plan.policy().overlap())
                .put("minimumLabels", plan.policy().minimumLabels())
                .put("threshold", plan.policy().threshold());
        AssayClient.required("creating the project", admin.post("/projects", body, "crowd-create-" + plan.project()));
    }

    /** Imports the items; those that are in already stay as they are. */
    void importItems() {
        String lines = String.join("\n", plan.lines()) + '\n';
        String key = "crowd-import-" + Digests.sha256(lines).substring(0, 40);
        AssayClient.required(
                "the import",
                admin.upload(at("/imports"), "application/x-ndjson", BodyPublishers.ofString(lines), key));
    }

    /** A client for a worker, who becomes a user with the labeler role where needed. */
    AssayClient worker(String worker) {
        return People.member(admin, worker, plan.project(), "LABELER");
    }

    /** The task of each item; waits until every item of the plan is in the queue. */
    Map<String, String> tasks() {
        Waiting waiting = new Waiting(VIEW_PATIENCE);
        Map<String, String> tasks = listTasks();
        while (!tasks.keySet().containsAll(plan.items().keySet())) {
            waiting.turn("the items to be in the queue");
            tasks = listTasks();
        }
        return tasks;
    }

    private Map<String, String> listTasks() {
        Map<String, String> tasks = new HashMap<>();
        String cursor = "";
        do {
            String path = at("/tasks") + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode page = AssayClient.required("the list of tasks", admin.get(path));
            page.path("items")
                    .forEach(row -> tasks.put(
                            row.path("externalId").asText(), row.path("task").asText()));
            cursor = AssayClient.path(page.path("next").asText("")).substring(1);
        } while (!cursor.isEmpty());
        return tasks;
    }

    /** Reads the whole label export, or the export of outcomes. */
    long export(String what, Consumer<JsonNode> each) {
        try {
            return ExportReader.read(admin.stream(at("/exports/" + what), "application/x-ndjson"), each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode progress() {
        return AssayClient.required("the progress", admin.get(at("/progress")));
    }

    String at(String rest) {
        return AssayClient.path("projects", plan.project()) + rest;
    }
}
