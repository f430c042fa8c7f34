package dev.assay.ops.e2e;

import static dev.assay.ops.e2e.GoldProject.NO;
import static dev.assay.ops.e2e.GoldProject.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.e2e.GoldProject.Received;
import dev.assay.ops.process.ServerJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gold in the stream, from the upload to the labelers' records, over a restart. */
final class GoldIT {
    private static final int ITEMS = 120;
    private static final int GOLD = 12;
    private static final List<String> LABELERS = List.of("ann", "bob", "cyd");

    @TempDir
    private Path data = Path.of("");

    private String token = "";

    /** What each labeler was handed, by the item's text. */
    private final Map<String, List<String>> handed = new LinkedHashMap<>();

    @Test
    void labelers_are_measured_on_gold_they_cannot_tell_and_never_see_twice() throws InterruptedException {
        LABELERS.forEach(labeler -> handed.put(labeler, new ArrayList<>()));
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            token = server.adminToken().orElseThrow();
            GoldProject project = open(server);
            project.create(3);
            project.items(texts());
            List<String> gold =
                    IntStream.range(0, GOLD).mapToObj(i -> "x" + i * 7).toList();
            assertThat(project.gold(gold).body()).doesNotContain("REJECTED").contains("DECLARED");
            assertThat(project.gold(gold).body()).doesNotContain("REJECTED").doesNotContain("DECLARED");
            project.policy(0.4);
            project.get("root-manager", "/gold");
            LABELERS.forEach(labeler -> work(project, labeler, 12));
            figuresAddUp(project, 36);
            everyVerdictIsOnItsLabelersRecord(project);
            correctedGoldIsJudgedAgain(project);
        }
        try (ServerJvm again = ServerForTests.start(data, 0)) {
            GoldProject project = open(again);
            LABELERS.forEach(labeler -> work(project, labeler, 20));
            figuresAddUp(project, 96);
            retiredGoldStaysAwayFromWhoKnowsIt(project);
        }
    }

    private GoldProject open(ServerJvm server) {
        GoldProject project = new GoldProject(server, token, "gold");
        project.join("root-manager", "MANAGER");
        project.join("rev", "REVIEWER");
        LABELERS.forEach(labeler -> project.join(labeler, "LABELER"));
        return project;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < ITEMS; i++) {
            texts.put("x" + i, "text " + i);
        }
        return texts;
    }

    private static boolean isGold(String text) {
        int number = Integer.parseInt(text.substring("text ".length()));
        return number % 7 == 0 && number / 7 < GOLD;
    }

    private void work(GoldProject project, String labeler, int times) {
        for (int i = 0; i < times; i++) {
            Received given = project.next(labeler);
            assertThat(given.status()).as(given.body()).isEqualTo(200);
            JsonNode work = given.json();
            handed.computeIfAbsent(labeler, none -> new ArrayList<>())
                    .add(work.at("/item/text").asText());
            Received taken = project.submit(labeler, work, labeler.equals("cyd") ? NO : YES);
            assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        }
        assertThat(handed.get(labeler)).as("nothing twice for %s", labeler).doesNotHaveDuplicates();
    }

    private long gold(String labeler) {
        return List.copyOf(handed.getOrDefault(labeler, List.of())).stream()
                .filter(GoldIT::isGold)
                .count();
    }

    /** Gold answers are no labels and gold tasks no work; to the labelers themselves all of it was work. */
    private void figuresAddUp(GoldProject project, int answers) {
        long gold = LABELERS.stream().mapToLong(this::gold).sum();
        assertThat(gold).as("gold handed out of %d", answers).isBetween(answers / 10L, answers * 7L / 10);
        JsonNode progress = project.get("root-manager", "/progress").json();
        assertThat(progress.path("labels").asLong()).isEqualTo(answers - gold);
        assertThat(progress.path("gold").asLong()).isEqualTo(GOLD);
        String labels =
                project.get("root-manager", "/exports/labels?format=ndjson").body();
        assertThat(labels.lines().filter(line -> line.contains("\"label\""))).hasSize((int) (answers - gold));
        for (String labeler : LABELERS) {
            assertThat(project.get(labeler, "/labelers/me")
                            .json()
                            .path("labels")
                            .asInt())
                    .isEqualTo(handed.getOrDefault(labeler, List.of()).size());
        }
    }

    private void everyVerdictIsOnItsLabelersRecord(GoldProject project) {
        for (String labeler : LABELERS) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                JsonNode verdicts = project.get("rev", "/labelers/" + labeler + "/gold")
                        .json()
                        .path("items");
                assertThat(verdicts).hasSize((int) gold(labeler));
                verdicts.forEach(verdict ->
                        assertThat(verdict.path("correct").asBoolean()).isEqualTo(!labeler.equals("cyd")));
            });
            assertThat(project.get(labeler, "/gold/mine").status())
                    .as("not taught")
                    .isEqualTo(409);
        }
        JsonNode item = project.get("rev", "/gold?limit=100").json().path("items");
        assertThat(item).hasSize(GOLD);
        assertThat(IntStream.range(0, GOLD)
                        .map(i -> item.path(i).path("answers").asInt())
                        .sum())
                .isEqualTo((int) LABELERS.stream().mapToLong(this::gold).sum());
        assertThat(project.get("rev", "/gold/labelers").json().path("items").findValuesAsText("unseen"))
                .containsExactlyElementsOf(LABELERS.stream()
                        .map(labeler -> Long.toString(GOLD - gold(labeler)))
                        .toList());
    }

    private void correctedGoldIsJudgedAgain(GoldProject project) {
        String seen = handed.getOrDefault("cyd", List.of()).stream()
                .filter(GoldIT::isGold)
                .findFirst()
                .orElseThrow();
        String task = task(project, seen);
        Received corrected = project.send(
                "rev",
                "POST",
                "/tasks/" + task + "/gold/corrections",
                "{\"expected\":" + NO + ",\"justification\":\"two experts looked again\"}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                project.get("rev", "/labelers/cyd/gold").body())
                        .contains("\"why\":\"CORRECTED\""));
        String history = project.get("rev", "/tasks/" + task + "/history").body();
        assertThat(history)
                .contains("gold-declared", "gold-handed-out", "\"drawn\"", "gold-label-judged", "\"verdict\"");
    }

    private static String task(GoldProject project, String text) {
        String external = "x" + text.substring("text ".length());
        return project.get("rev", "/tasks?externalId=" + external)
                .json()
                .at("/items/0/task")
                .asText();
    }

    private void retiredGoldStaysAwayFromWhoKnowsIt(GoldProject project) {
        Set<String> known = new HashSet<>(handed.getOrDefault("ann", List.of()));
        String seen = known.stream().filter(GoldIT::isGold).findFirst().orElseThrow();
        String path = "/tasks/" + task(project, seen);
        assertThat(project.send("rev", "POST", path + "/gold/retirement", "{\"justification\":\"well known\"}")
                        .status())
                .isEqualTo(200);
        assertThat(project.send("root-manager", "POST", path + "/relabels", "{\"reason\":\"like any other\"}")
                        .status())
                .isEqualTo(200);
        Received claim = project.send("ann", "POST", path + "/claims", "{}");
        assertThat(claim.status()).isEqualTo(409);
        assertThat(claim.body()).contains("already-labeled");
    }
}
