package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.e2e.GoldProject.Received;
import dev.assay.ops.process.ServerJvm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model says of items before and after they are labeled what they are; where it is sure and contradicts, a reviewer decides,
 * once, also after a restart. Gold stays as it is, and labelers are told nothing.
 */
final class PredictionsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ITEMS = 12;
    private static final String GOLD = "x11";
    private static final String POLICY =
            "{\"policy\":{\"minConfidence\":0.9,\"skill\":\"nli\"},\"change\":\"the model is good by now\"}";

    @TempDir
    private Path data = Path.of("");

    private String token = "";

    @Test
    void a_sure_contradiction_goes_to_a_reviewer_once_and_is_counted() throws InterruptedException {
        int port;
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            token = server.adminToken().orElseThrow();
            port = URI.create(server.url()).getPort();
            GoldProject project = open(server);
            project.create(2);
            project.items(texts());
            assertThat(project.gold(List.of(GOLD)).body()).contains("DECLARED");
            assertThat(results(upload(project, "1", first()))).containsOnly(Map.entry("RECORDED", ITEMS));
            label(project, "ann");
            label(project, "bob");
            assertThat(models(project, 0.9).path("sureClashes").asInt())
                    .as("before there is a policy a manager sees what it would catch")
                    .isEqualTo(4);
            assertThat(reviews(project)).isEmpty();

            String etag = project.get("root-manager", "")
                    .headers()
                    .getOrDefault("etag", List.of(""))
                    .get(0);
            assertThat(project.send("root-manager", "POST", "/model-check", POLICY, "If-Match", etag)
                            .status())
                    .isEqualTo(200);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reviews(project)).containsOnlyKeys("x0", "x1", "x2", "x3"));
            theQueueAndTheHistorySayWhy(project);
            aReviewerWithTheSkillDecides(project);
        }
        try (ServerJvm again = ServerForTests.start(data, port)) {
            GoldProject project = open(again);
            assertThat(results(upload(project, "1", first()))).containsOnly(Map.entry("UNCHANGED", ITEMS));
            assertThat(results(upload(project, "2", line("x5", "no", 0.98) + line("x0", "no", 0.98))))
                    .containsOnly(Map.entry("RECORDED", 2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reviews(project)).containsOnlyKeys("x3", "x5"));
            figuresAddUp(project);
            nobodyWasEscalatedTwiceAndGoldNotAtAll(project);
            labelersAreToldNothing(project);
        }
    }

    private GoldProject open(ServerJvm server) {
        GoldProject project = new GoldProject(server, token, "preds");
        project.join("root-manager", "MANAGER");
        project.join("rev", "REVIEWER");
        project.join("bot", "SERVICE");
        project.join("ann", "LABELER");
        project.join("bob", "LABELER");
        return project;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < ITEMS; i++) {
            texts.put("x" + i, "text " + i);
        }
        return texts;
    }

    private static String line(String item, String option, double confidence) {
        return String.format(
                Locale.ROOT,
                "{\"externalId\":\"%s\",\"label\":{\"answer\":{\"type\":\"choice\",\"option\":\"%s\"}},\"confidence\":%s}%n",
                item,
                option,
                confidence);
    }

    /** Sure of a no in four items and in gold, unsure of it in two. */
    private static String first() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            String option = i < 6 || i == 11 ? "no" : "yes";
            lines.append(line("x" + i, option, i == 4 || i == 5 ? 0.6 : 0.97));
        }
        return lines.toString();
    }

    private static Received upload(GoldProject project, String version, String lines) {
        String path = "/models/nli/versions/" + version + "/predictions";
        return project.send("bot", "POST", path, lines, "Content-Type", "application/x-ndjson");
    }

    private static Map<String, Integer> results(Received report) {
        Map<String, Integer> results = new TreeMap<>();
        for (String line : report.body().lines().toList()) {
            Received row = new Received(200, line, Map.of(), 0);
            results.merge(row.json().path("result").asText(), 1, Integer::sum);
        }
        return results;
    }

    /** Every ordinary task, all with a yes. */
    private static void label(GoldProject project, String labeler) {
        for (int i = 0; i < ITEMS - 1; i++) {
            Received work = project.next(labeler);
            assertThat(work.status()).as(work.body()).isEqualTo(200);
            assertThat(project.submit(labeler, work.json(), GoldProject.YES).status())
                    .isEqualTo(200);
        }
    }

    /** The tasks that wait for a reviewer, by the item's name. */
    private static Map<String, JsonNode> reviews(GoldProject project) {
        Map<String, JsonNode> rows = new TreeMap<>();
        project.get("rev", "/reviews")
                .json()
                .path("items")
                .forEach(row -> rows.put(row.path("externalId").asText(), row));
        return rows;
    }

    private static JsonNode models(GoldProject project, double minConfidence) {
        return project.get("root-manager", "/models?minConfidence=" + minConfidence)
                .json()
                .at("/items/0");
    }

    private static List<JsonNode> sent(GoldProject project, String task) {
        List<JsonNode> sent = new ArrayList<>();
        project.get("rev", "/tasks/" + task + "/history").json().path("items").forEach(row -> {
            if (row.at("/event/type").asText().equals("sent-to-review")) {
                sent.add(row.path("event"));
            }
        });
        return sent;
    }

    private static String task(GoldProject project, String item) {
        return project.get("root-manager", "/tasks?externalId=" + item)
                .json()
                .at("/items/0/task")
                .asText();
    }

    private static String waiting(Map<String, JsonNode> rows, String item) {
        return Objects.requireNonNull(rows.get(item)).path("task").asText();
    }

    private static void theQueueAndTheHistorySayWhy(GoldProject project) {
        JsonNode row = Objects.requireNonNull(reviews(project).get("x0"));
        assertThat(row.path("skill").asText()).isEqualTo("nli");
        assertThat(row.path("reason").asText()).contains("nli 1", "0.97", "0.9 wanted", "answer");
        assertThat(row.at("/clash/predicted/answer/option").asText()).isEqualTo("no");
        assertThat(row.at("/tally/leading/answer/option").asText()).isEqualTo("yes");
        JsonNode event = sent(project, row.path("task").asText()).get(0);
        assertThat(event.at("/label/answer/option").asText()).isEqualTo("yes");
        assertThat(event.at("/clash/model/version").asText()).isEqualTo("1");
        assertThat(event.at("/clash/confidence").asDouble()).isEqualTo(0.97);
        assertThat(event.at("/clash/policy/minConfidence").asDouble()).isEqualTo(0.9);
        assertThat(event.at("/clash/check").asInt()).isEqualTo(1);
        assertThat(event.at("/clash/apart/answer").asDouble()).isEqualTo(1);
        assertThat(event.at("/origin/by").asText()).isEqualTo("system");
        assertThat(project.get("rev", "/tasks/" + row.path("task").asText() + "/predictions")
                        .json()
                        .at("/items/0/label/answer/option")
                        .asText())
                .isEqualTo("no");
    }

    private static void aReviewerWithTheSkillDecides(GoldProject project) {
        Map<String, JsonNode> rows = reviews(project);
        String accept = "{\"verdict\":\"ACCEPT\"}";
        String first = "/tasks/" + waiting(rows, "x0");
        assertThat(project.send("rev", "POST", first + "/reviews", accept).status())
                .isEqualTo(403);
        assertThat(project.send("root-manager", "PUT", "/labelers/rev/skills/nli", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(project.send("rev", "POST", first + "/reviews", accept).status())
                .isEqualTo(200);
        String second = "/tasks/" + waiting(rows, "x1");
        assertThat(project.send("rev", "POST", second + "/reviews", accept).status())
                .isEqualTo(200);
        String third = "/tasks/" + waiting(rows, "x2");
        String no = "{\"label\":" + GoldProject.NO + ",\"justification\":\"the model is right\"}";
        assertThat(project.send("rev", "POST", third + "/overrides", no).status())
                .isEqualTo(200);
    }

    private static void figuresAddUp(GoldProject project) {
        JsonNode all = project.get("root-manager", "/models").json().path("items");
        assertThat(all).hasSize(2);
        JsonNode one = all.path(0);
        assertThat(one.path("predictions").asInt()).isEqualTo(ITEMS);
        assertThat(one.path("escalated").asInt()).isEqualTo(4);
        assertThat(one.path("upheld").asInt()).isEqualTo(2);
        assertThat(one.path("overturned").asInt()).isEqualTo(1);
        assertThat(one.path("compared").asInt())
                .as("all but gold and the two that wait")
                .isEqualTo(9);
        assertThat(one.path("agreeing").asInt())
                .as("five of yes and the one overturned")
                .isEqualTo(6);
        assertThat(one.path("sureClashes").asInt()).isEqualTo(2);
        assertThat(all.path(1).path("escalated").asInt()).isEqualTo(1);
    }

    private static void nobodyWasEscalatedTwiceAndGoldNotAtAll(GoldProject project) {
        Map<String, Integer> times = new TreeMap<>();
        texts().keySet()
                .forEach(item ->
                        times.put(item, sent(project, task(project, item)).size()));
        assertThat(new TreeSet<>(times.values())).containsExactly(0, 1);
        assertThat(times.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(times).containsEntry(GOLD, 0).containsEntry("x0", 1);
        assertThat(project.get("root-manager", "/tasks/" + task(project, GOLD))
                        .json()
                        .path("stage")
                        .asText())
                .isEqualTo("GOLD");
    }

    private static void labelersAreToldNothing(GoldProject project) {
        String task = task(project, "x5");
        assertThat(project.get("ann", "/tasks/" + task + "/predictions").status())
                .isEqualTo(403);
        assertThat(project.get("ann", "/models").status()).isEqualTo(403);
        assertThat(project.get("ann", "/reviews").status()).isEqualTo(403);
        assertThat(project.get("ann", "/tasks/" + task + "/history").status()).isEqualTo(403);
    }
}
