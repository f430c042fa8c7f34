package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimilarTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";

    private String mia = "";
    private String rev = "";

    @BeforeEach
    void prepare() {
        project("rte", 1);
        String lines = line("a", "the cat sat on the mat in the sun")
                + line("b", "the cat sat on the mat in the sun today")
                + line("c", "The cat sat on the mat -- in the sun!")
                + line("d", "a dog barked at the moon all night");
        String importer = token("importer", Role.SERVICE, "rte");
        assertThat(post(importer, P + "/imports", lines, "Content-Type", "application/x-ndjson")
                        .body()
                        .path("accepted")
                        .asInt())
                .isEqualTo(4);
        mia = token("mia", Role.MANAGER, "rte");
        rev = token("rev", Role.REVIEWER, "rte");
    }

    private static String line(String name, String text) {
        return "{\"externalId\":\"" + name + "\",\"fields\":{\"text\":\"" + text + "\"}}\n";
    }

    private String task(String item) {
        return get(mia, P + "/tasks?externalId=" + item)
                .body()
                .at("/items/0/task")
                .asText();
    }

    /** Settles a task, and does what the process does then. */
    private void settle(String item, String label) {
        String ann = token("ann", Role.LABELER, "rte");
        String task = task(item);
        Answer work = post(ann, P + "/tasks/" + task + "/claims", "{}");
        String body = "{\"assignment\":\"" + work.body().at("/assignment/id").asText() + "\",\"label\":" + label + "}";
        String named = work.body().path("task").asText();
        assertThat(post(ann, P + "/tasks/" + named + "/labels", body).status()).isEqualTo(200);
        ItemHash hash = ((Task.Begun) world.tasks.state(task)).dossier().item();
        world.write()
                .similar()
                .put(new ProjectId("rte"), ReferenceCheck.OFF, new TaskId(task), hash, world.clock.instant())
                .toCompletableFuture()
                .join();
    }

    @Test
    void similarItemsComeWithHowTheyWereLabeledTheMostSimilarFirst() {
        settle("b", LABEL_NO);
        settle("c", LABEL_YES);
        settle("d", LABEL_YES);
        String path = P + "/tasks/" + task("a") + "/similar";
        JsonNode near = get(rev, path + "?minSimilarity=0.7").body().path("items");
        assertThat(near.findValuesAsText("externalId")).isEqualTo(List.of("c", "b"));
        assertThat(near.at("/0/similarity").asDouble()).isEqualTo(1);
        assertThat(near.at("/0/label/entails/option").asText()).isEqualTo("yes");
        assertThat(near.at("/1/similarity").asDouble()).isEqualTo(0.75);
        assertThat(near.at("/1/by").asText()).isEqualTo("CONSENSUS");
        assertThat(get(rev, path).body().path("items"))
                .as("the policy's similarity where none is asked for")
                .hasSize(1);
        Answer first = get(rev, path + "?minSimilarity=0.7&limit=1");
        assertThat(first.body().path("items")).hasSize(1);
        String next = first.body().path("next").asText();
        assertThat(get(rev, path + "?minSimilarity=0.7&limit=1&cursor=" + next)
                        .body()
                        .at("/items/0/externalId")
                        .asText())
                .isEqualTo("b");
    }

    @Test
    void aTaskThatWasReopenedIsNoReference() {
        settle("c", LABEL_YES);
        String task = task("c");
        assertThat(post(rev, P + "/tasks/" + task + "/reviews", "{\"verdict\":\"REJECT\",\"comment\":\"look again\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get(rev, P + "/tasks/" + task("a") + "/similar").body().path("items"))
                .isEmpty();
    }

    @Test
    void thePolicyIsSetShownAndHeldToItsBounds() {
        assertThat(get(rev, P + "/reference-check").body().at("/policy/mode").asText())
                .isEqualTo("OFF");
        String etag = String.valueOf(get(mia, P).header("ETag"));
        String low = "{\"policy\":{\"mode\":\"SHOW\",\"minSimilarity\":0.4},\"change\":\"x\"}";
        assertThat(post(mia, P + "/reference-check", low, "If-Match", etag).pointer())
                .isEqualTo("/policy/minSimilarity");
        String odd = "{\"policy\":{\"mode\":\"MAYBE\"},\"change\":\"x\"}";
        assertThat(post(mia, P + "/reference-check", odd, "If-Match", etag).pointer())
                .isEqualTo("/policy/mode");
        String good =
                "{\"policy\":{\"mode\":\"REVIEW\",\"minSimilarity\":0.7,\"scales\":{\"price\":10}},\"change\":\"many are alike\"}";
        assertThat(post(mia, P + "/reference-check", good, "If-Match", etag).status())
                .isEqualTo(200);
        JsonNode shown = get(rev, P + "/reference-check").body();
        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(shown.at("/policy/minSimilarity").asDouble()).isEqualTo(0.7);
        assertThat(shown.at("/policy/scales/price").asDouble()).isEqualTo(10);
        assertThat(get(rev, P + "/tasks/" + task("a") + "/similar?minSimilarity=0.4")
                        .problem())
                .isEqualTo("bad-request");
    }

    @Test
    void whoLabelsTooIsNotToldBeforeTheTaskIsDecided() {
        String path = P + "/tasks/" + task("a") + "/similar";
        assertThat(get(token("bob", Role.LABELER, "rte"), path).status()).isEqualTo(403);
        String both = token("two-hats", Role.LABELER, "rte");
        token("two-hats", Role.REVIEWER, "rte");
        assertThat(get(both, path).problem()).isEqualTo("wrong-stage");
        settle("a", LABEL_YES);
        assertThat(get(both, path).status()).isEqualTo(200);
        assertThat(get(rev, P + "/tasks/none-0-0/similar").problem()).isEqualTo("task-not-found");
    }
}
