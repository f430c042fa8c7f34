package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.ExportReader;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules by task type that act: overlap that adapts to who answers, and experts for what is out of the ordinary. */
final class WeighingIT {
    private static final String PROJECT = "weighed";
    private static final int ITEMS = 40;
    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String POLICY = """
            {"rules":[{"taskType":"ner","strategy":{"type":"expert-review","edgeCaseFlags":2,"newPattern":1,
              "skill":"negation"}}],
             "otherwise":{"type":"adaptive-overlap","minimumLabels":2,"maximumLabels":4,"stopConfidence":0.95,
              "minimumConfidence":0.8,"minimumEvidence":5,"minimumExperienced":0}}""";

    @TempDir
    private Path data = Path.of("");

    @Test
    void overlap_adapts_to_who_answers_and_experts_decide_what_is_flagged() throws IOException, InterruptedException {
        ServerJvm first = ServerForTests.start(data, 0);
        AssayClient admin = first.admin();
        prepare(admin);
        List<AssayClient> labelers = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            labelers.add(People.member(admin, "weigher-" + i, PROJECT, "LABELER"));
        }
        label(labelers, 30);
        first.kill();
        try (ServerJvm second =
                ServerForTests.start(data, URI.create(first.url()).getPort())) {
            await().atMost(PATIENCE).until(() -> {
                label(labelers, 200);
                JsonNode progress = progress(admin);
                return progress.path("settled").asInt()
                                + progress.path("inReview").asInt()
                        == ITEMS;
            });
            everythingIsDecidedRightWithLabelsSaved(admin);
            aFlaggedItemGoesToTheExpert(admin, labelers);
            assertThat(second.url()).isEqualTo(first.url());
        }
    }

    private static void prepare(AssayClient admin) throws IOException {
        ObjectNode body = AssayClient.object().put("id", PROJECT).put("name", "Weighed");
        body.put("instructions", "Is the number even?").put("leaseSeconds", 30);
        ObjectNode field = body.putObject("schema").putArray("fields").addObject();
        field.put("name", "even")
                .put("type", "choice")
                .putArray("options")
                .add("yes")
                .add("no");
        body.set("policy", new ObjectMapper().readTree(POLICY));
        AssayClient.required("creating the project", admin.post("/projects", body));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            lines.append("{\"externalId\":\"n")
                    .append(i)
                    .append("\",\"fields\":{\"number\":")
                    .append(i)
                    .append("}}\n");
        }
        upload(admin, lines.toString(), "numbers");
    }

    private static void upload(AssayClient admin, String lines, String key) {
        String path = AssayClient.path("projects", PROJECT, "imports");
        AssayClient.required(
                "the import", admin.upload(path, "application/x-ndjson", BodyPublishers.ofString(lines), key));
    }

    /** The last labeler always answers wrong, the others always right. */
    private static void label(List<AssayClient> labelers, int most) {
        for (int round = 0; round < most; round++) {
            boolean any = false;
            for (int i = 0; i < labelers.size(); i++) {
                JsonNode work = next(labelers.get(i));
                if (work.path("assignment").has("id")) {
                    boolean even = work.at("/item/number").asInt() % 2 == 0;
                    submit(labelers.get(i), work, even == (i < labelers.size() - 1) ? "yes" : "no");
                    any = true;
                }
            }
            if (!any) {
                return;
            }
        }
    }

    private static JsonNode next(AssayClient labeler) {
        return labeler.post(AssayClient.path("projects", PROJECT, "assignments"), AssayClient.object())
                .body();
    }

    private static ApiAnswer submit(AssayClient labeler, JsonNode work, String option) {
        ObjectNode body = AssayClient.object();
        body.put("assignment", work.path("assignment").path("id").asText());
        body.putObject("label").putObject("even").put("type", "choice").put("option", option);
        return labeler.post(task(work.path("task").asText(), "labels"), body);
    }

    private static String task(String task, String... rest) {
        return AssayClient.path("projects", PROJECT, "tasks", task) + AssayClient.path(rest);
    }

    private static JsonNode progress(AssayClient admin) {
        return admin.get(AssayClient.path("projects", PROJECT, "progress")).body();
    }

    private static void everythingIsDecidedRightWithLabelsSaved(AssayClient admin) throws IOException {
        List<JsonNode> outcomes = new ArrayList<>();
        ExportReader.read(
                admin.stream(AssayClient.path("projects", PROJECT, "exports", "outcomes"), "application/x-ndjson"),
                outcomes::add);
        List<JsonNode> settled = outcomes.stream()
                .filter(row -> row.path("stage").asText().equals("SETTLED"))
                .toList();
        assertThat(settled.size()).isGreaterThan(ITEMS * 3 / 4);
        assertThat(settled).allSatisfy(row -> {
            int number = Integer.parseInt(row.path("externalId").asText().substring(1));
            assertThat(row.at("/label/even/option").asText()).isEqualTo(number % 2 == 0 ? "yes" : "no");
        });
        assertThat(progress(admin).path("labels").asInt()).isBetween(2 * ITEMS, MOST * ITEMS - 10);
        List<JsonNode> events = new ArrayList<>();
        settled.forEach(row -> events(admin, row.path("task").asText()).forEach(events::add));
        assertThat(events).anyMatch(row -> row.at("/event/type").asText().equals("overlap-raised"));
        assertThat(events)
                .anyMatch(row -> row.at("/event/type").asText().equals("consensus-reached")
                        && row.at("/event/grounds/modelVersion").asInt() > 0
                        && row.at("/event/grounds/beliefs/0/votes").size() >= 2);
    }

    private static JsonNode events(AssayClient admin, String task) {
        return admin.get(task(task, "history")).body().path("items");
    }

    private static void aFlaggedItemGoesToTheExpert(AssayClient admin, List<AssayClient> labelers) {
        upload(
                admin,
                "{\"externalId\":\"odd one\",\"fields\":{\"number\":0.5},\"traits\":{\"type\":\"ner\"}}\n",
                "odd");
        List<String> task = new ArrayList<>();
        ObjectNode why = AssayClient.object().put("reason", "half a number is neither");
        await().atMost(PATIENCE).until(() -> {
            for (AssayClient labeler : labelers.subList(0, 2)) {
                JsonNode work = next(labeler);
                if (work.at("/item/number").asDouble() == 0.5) {
                    String id = work.path("task").asText();
                    AssayClient.required("flagging", labeler.post(task(id, "flags"), why));
                    task.add(id);
                }
            }
            return task.size() >= 2;
        });
        String id = task.get(0);
        await().atMost(PATIENCE)
                .until(() -> admin.get(task(id)).body().path("stage").asText().equals("IN_REVIEW"));
        AssayClient reviewer = People.member(admin, "reviewer", PROJECT, "REVIEWER");
        ObjectNode override = AssayClient.object().put("justification", "not a whole number: no");
        override.putObject("label").putObject("even").put("type", "choice").put("option", "no");
        ApiAnswer refused = reviewer.post(task(id, "overrides"), override);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("skill").asText()).isEqualTo("negation");
        String skill = AssayClient.path("projects", PROJECT, "labelers", "reviewer", "skills", "negation");
        AssayClient.required("granting the skill", admin.put(skill, AssayClient.object()));
        AssayClient.required("the expert's decision", reviewer.post(task(id, "overrides"), override));
        List<String> told = StreamSupport.stream(events(admin, id).spliterator(), false)
                .map(row -> row.at("/event/type").asText())
                .toList();
        assertThat(told)
                .containsSubsequence(
                        "task-opened",
                        "edge-case-flagged",
                        "edge-case-flagged",
                        "consensus-missed",
                        "outcome-overridden");
    }
}
