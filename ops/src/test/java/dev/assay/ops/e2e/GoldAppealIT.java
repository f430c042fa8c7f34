package dev.assay.ops.e2e;

import static dev.assay.ops.e2e.GoldProject.NO;
import static dev.assay.ops.e2e.GoldProject.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.process.ServerJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A labeler who was told to be wrong objects, is found right, and everybody's scores follow. */
final class GoldAppealIT {
    private static final int TURNS = 14;

    @TempDir
    private Path data = Path.of("");

    @Test
    void an_appeal_upheld_corrects_gold_and_every_score_it_counted_in() throws InterruptedException {
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            GoldProject project = new GoldProject(server, server.adminToken().orElseThrow(), "taught");
            project.join("root-manager", "MANAGER");
            List.of("ann", "bob").forEach(labeler -> project.join(labeler, "LABELER"));
            List.of("first", "second").forEach(reviewer -> project.join(reviewer, "REVIEWER"));
            project.create(2);
            project.items(IntStream.range(0, 30).boxed().collect(Collectors.toMap(i -> "x" + i, i -> "text " + i)));
            project.gold(IntStream.range(0, 4).mapToObj(i -> "x" + i).toList());
            project.policy(0.5, true);
            project.get("root-manager", "/gold");
            Map<String, String> told = work(project, "ann", NO, false);
            told.keySet().retainAll(work(project, "bob", YES, true).keySet());
            assertThat(told).as("gold that both were told of").isNotEmpty();
            String handle = told.values().iterator().next();

            judged(project, "ann", 0, 0);
            JsonNode before = fields(project, "bob");
            int answered = before.path("judged").asInt();
            judged(project, "bob", answered, answered);

            decided(project, handle);

            judged(project, "ann", 1, 0);
            judged(project, "bob", answered - 1, answered);
            assertThat(project.get("second", "/tasks/" + handle + "/history").body())
                    .contains("gold-corrected", "It pours, yet it says nothing of rain");
            assertThat(project.get("ann", "/labelers/me/record").body())
                    .contains("appeal-filed", "It does not say so", "appeal-decided", "says nothing of rain");
        }
    }

    /** Labels, and gathers the gold that was told of: text to handle. */
    private static Map<String, String> work(GoldProject project, String labeler, String label, boolean right) {
        Map<String, String> told = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            JsonNode work = project.next(labeler).json();
            JsonNode taken = project.submit(labeler, work, label).json();
            if (taken.has("feedback")) {
                assertThat(taken.at("/feedback/correct").asBoolean()).isEqualTo(right);
                told.put(work.at("/item/text").asText(), work.path("task").asText());
            }
        }
        return told;
    }

    private static void decided(GoldProject project, String handle) {
        GoldProject.Received filed = project.send(
                "ann",
                "POST",
                "/labelers/me/appeals",
                "{\"id\":\"a1\",\"kind\":\"GOLD\",\"task\":\"" + handle + "\",\"grounds\":\"It does not say so\"}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(200);
        assertThat(project.get("second", "/appeals").json().at("/items/0/kind").asText())
                .isEqualTo("GOLD");
        GoldProject.Received upheld = project.send(
                "second",
                "POST",
                "/labelers/ann/appeals/a1/decision",
                "{\"upheld\":true,\"label\":" + NO + ",\"justification\":\"It pours, yet it says nothing of rain\"}");
        assertThat(upheld.status()).as(upheld.body()).isEqualTo(200);
    }

    private static JsonNode fields(GoldProject project, String labeler) {
        return project.get("second", "/labelers/" + labeler + "/performance")
                .json()
                .at("/fields/0");
    }

    /** @param judged answers the scores rest on; any where 0 */
    private static void judged(GoldProject project, String labeler, int right, int judged) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode fields = fields(project, labeler);
            assertThat(fields.path("right").asInt()).as(labeler).isEqualTo(right);
            assertThat(fields.path("judged").asInt()).as(labeler).isGreaterThan(0);
            if (judged > 0) {
                assertThat(fields.path("judged").asInt()).as(labeler).isEqualTo(judged);
            }
        });
    }
}
