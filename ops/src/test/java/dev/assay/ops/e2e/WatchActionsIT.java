package dev.assay.ops.e2e;

import static dev.assay.ops.e2e.GoldProject.NO;
import static dev.assay.ops.e2e.GoldProject.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.e2e.GoldProject.Received;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever answers without looking is warned, then gets more gold, over a crash, then is suspended for failing it; nobody else is. */
final class WatchActionsIT {
    private static final int ITEMS = 300;
    private static final int GOLD = 60;
    private static final List<String> LABELERS = List.of("dosed-0", "dosed-1", "dosed-2", "dosed-3");
    private static final String SPAMMER = LABELERS.get(3);
    private static final String SCREENING = """
            {"screening": {"steps": ["WARN", "GOLD", "SUSPEND"], "rules": {"fewest": 25, "pace": 100},
             "gold": {"rate": 0.5, "answers": 6, "pass": 0.3, "days": 2}}, "change": "measure the suspected"}""";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Hand-outs and gold among them, by labeler. */
    private final Map<String, int[]> handed = new LinkedHashMap<>();

    private boolean suspended;

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_spammer_is_warned_then_measured_by_more_gold_then_suspended() throws IOException, InterruptedException {
        ServerJvm first = ServerForTests.start(data, 0);
        GoldProject project = new GoldProject(first, first.adminToken().orElseThrow(), "dosed");
        prepare(project);
        await().atMost(PATIENCE).until(() -> {
            label(project, 2);
            return flags(project).size() >= 2;
        });
        aWarningThenGoldEachExplained(project);
        theSpammerReadsOfWarningsOnly(project);
        first.kill();
        try (ServerJvm second =
                ServerForTests.start(data, URI.create(first.url()).getPort())) {
            assertThat(second.url()).isEqualTo(first.url());
            handed.clear();
            await().atMost(PATIENCE).until(() -> {
                label(project, 1);
                return suspended;
            });
            onlyTheSpammerGotMoreGold();
            failingItSuspended(project);
        }
    }

    private static void prepare(GoldProject project) {
        project.join("root-manager", "MANAGER");
        project.join("rev", "REVIEWER");
        project.create(LABELERS.size());
        LABELERS.forEach(labeler -> project.join(labeler, "LABELER"));
        Map<String, String> texts = new LinkedHashMap<>();
        IntStream.range(0, ITEMS).forEach(i -> texts.put("n" + i, Integer.toString(i)));
        project.items(texts);
        Received declared =
                project.gold(IntStream.range(0, GOLD).mapToObj(i -> "n" + 4 * i).toList());
        assertThat(declared.body()).doesNotContain("REJECTED").contains("DECLARED");
        project.policy(0.05);
        String etag = project.get("root-manager", "")
                .headers()
                .getOrDefault("etag", List.of(""))
                .get(0);
        Received set = project.send("root-manager", "POST", "/screening", SCREENING, "If-Match", etag);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(project.get("root-manager", "/screening").body()).contains("GOLD", "\"days\":2");
    }

    /** The last labeler always says no, the others say yes to what is even; of the gold every number is even. */
    private void label(GoldProject project, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (String labeler : LABELERS) {
                JsonNode work = project.next(labeler).json();
                suspended |= work.path("type").asText().endsWith(":labeler-suspended");
                if (work.path("assignment").has("id")) {
                    int number = Integer.parseInt(work.at("/item/text").asText());
                    int[] counts = handed.computeIfAbsent(labeler, who -> new int[2]);
                    counts[0]++;
                    counts[1] += number % 4 == 0 && number < 4 * GOLD ? 1 : 0;
                    boolean yes = number % 2 == 0 && !labeler.equals(SPAMMER);
                    Received taken = project.submit(labeler, work, yes ? YES : NO);
                    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
                }
            }
        }
    }

    private static JsonNode flags(GoldProject project) {
        return project.get("root-manager", "/flags").json().path("items");
    }

    private static void aWarningThenGoldEachExplained(GoldProject project) {
        JsonNode flags = flags(project);
        assertThat(flags).allSatisfy(flag -> {
            assertThat(flag.path("labeler").asText()).isEqualTo(SPAMMER);
            assertThat(flag.path("explanation").asText()).contains("do not depend on the items");
        });
        assertThat(flags.path(0).path("action").asText()).isEqualTo("WARN");
        assertThat(flags.path(0).has("gold")).isFalse();
        assertThat(flags.path(1).path("action").asText()).isEqualTo("GOLD");
        JsonNode gold = flags.path(1).path("gold");
        assertThat(gold.path("explanation").asText()).startsWith("At least 50 % of the labeler's hand-outs are gold");
        assertThat(gold.has("until")).isTrue();
        assertThat(gold.path("needed").asInt()).isEqualTo(2);
    }

    private static void theSpammerReadsOfWarningsOnly(GoldProject project) {
        String record = project.get(SPAMMER, "/labelers/me/record").body();
        assertThat(record).contains("labeler-flagged", "\"action\":\"WARN\"");
        assertThat(record.toLowerCase(java.util.Locale.ROOT)).doesNotContain("gold");
    }

    private void onlyTheSpammerGotMoreGold() {
        int[] spammer = handed.getOrDefault(SPAMMER, new int[2]);
        assertThat(spammer[1]).isGreaterThanOrEqualTo(3);
        assertThat(share(spammer)).isGreaterThan(0.2);
        int[] others = new int[2];
        LABELERS.subList(0, 3).forEach(labeler -> {
            others[0] += handed.getOrDefault(labeler, new int[2])[0];
            others[1] += handed.getOrDefault(labeler, new int[2])[1];
        });
        assertThat(share(others)).as("%d of %d", others[1], others[0]).isLessThan(0.2);
    }

    private static double share(int[] counts) {
        return counts[1] / (double) counts[0];
    }

    private static void failingItSuspended(GoldProject project) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(flags(project)).as("%s", flags(project)).hasSize(3));
        JsonNode flags = flags(project);
        JsonNode ended = flags.path(1).at("/gold/ended");
        assertThat(ended.path("why").asText()).as("%s", flags).isEqualTo("FAILED");
        assertThat(ended.path("right").asInt()).isZero();
        assertThat(ended.path("wrong").asInt()).isEqualTo(5);
        JsonNode last = flags.path(2);
        assertThat(last.path("kind").asText()).isEqualTo("GOLD_FAILED");
        assertThat(last.path("action").asText()).isEqualTo("SUSPEND");
        assertThat(last.path("explanation").asText()).startsWith("Of 5 answers");
        assertThat(project.get("root-manager", "/labelers/" + SPAMMER + "/record")
                        .body())
                .contains("gold-watch-ended", "labeler-suspended");
    }
}
