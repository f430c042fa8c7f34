package dev.assay.ops.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One project of the demo, set up through the public API; doing it again changes nothing. */
final class DemoProject {
    private static final List<String> LABELERS = List.of("sim-first", "sim-second");

    private final AssayClient admin;
    private final String id;
    private final JsonNode about;
    private final String instructions;
    private final List<DemoItem> items;

    /** @param about {@code name}, {@code schema}, {@code overlap} and {@code threshold} */
    DemoProject(AssayClient admin, String id, JsonNode about, String instructions, List<DemoItem> items) {
        this.admin = admin;
        this.id = id;
        this.about = about;
        this.instructions = instructions;
        this.items = List.copyOf(items);
    }

    void load() {
        if (!admin.get(at("")).ok()) {
            create();
        }
        importItems();
        long answers = items.stream().mapToLong(item -> item.answers().size()).sum();
        JsonNode progress = AssayClient.required("the progress", admin.getCaughtUp(at("/progress")));
        if (progress.path("labels").asLong() < answers) {
            answer();
        }
    }

    private void create() {
        ObjectNode body = AssayClient.object()
                .put("id", id)
                .put("name", about.path("name").asText())
                .put("instructions", instructions)
                .put("leaseSeconds", 900);
        body.set("schema", about.path("schema"));
        body.putObject("policy")
                .put("overlap", about.path("overlap").asInt())
                .put("threshold", about.path("threshold").asDouble());
        AssayClient.required("creating " + id, admin.post("/projects", body, "demo-create-" + id));
    }

    private void importItems() {
        String lines = items.stream().map(DemoProject::line).collect(Collectors.joining("\n", "", "\n"));
        AssayClient.required(
                "importing into " + id,
                admin.upload(
                        at("/imports"), "application/x-ndjson", BodyPublishers.ofString(lines), "demo-import-" + id));
    }

    private static String line(DemoItem item) {
        ObjectNode line = AssayClient.object().put("externalId", item.externalId());
        line.set("fields", item.fields());
        return line.toString();
    }

    private void answer() {
        Map<String, String> tasks = tasks();
        for (int i = 0; i < LABELERS.size(); i++) {
            AssayClient labeler = People.member(admin, LABELERS.get(i), id, "LABELER");
            for (DemoItem item : items) {
                if (i < item.answers().size()) {
                    submit(
                            labeler,
                            Objects.requireNonNull(tasks.get(item.externalId())),
                            item.answers().get(i));
                }
            }
        }
    }

    private Map<String, String> tasks() {
        Map<String, String> tasks = new HashMap<>();
        JsonNode page = AssayClient.required("the tasks of " + id, admin.getCaughtUp(at("/tasks?limit=1000")));
        page.path("items")
                .forEach(row -> tasks.put(
                        row.path("externalId").asText(), row.path("task").asText()));
        return tasks;
    }

    /** One that is labeled already stays as it is. */
    private void submit(AssayClient labeler, String task, JsonNode label) {
        String path = at("/tasks/" + task);
        ApiAnswer claim = labeler.post(path + "/claims", AssayClient.object());
        if (claim.problem().equals("already-labeled") || claim.problem().equals("no-longer-open")) {
            return;
        }
        JsonNode work = AssayClient.required("claiming " + task, claim);
        ObjectNode body =
                AssayClient.object().put("assignment", work.at("/assignment/id").asText());
        body.set("label", label);
        AssayClient.required("labeling " + task, labeler.post(path + "/labels", body));
    }

    private String at(String rest) {
        return AssayClient.path("projects", id) + rest;
    }
}
