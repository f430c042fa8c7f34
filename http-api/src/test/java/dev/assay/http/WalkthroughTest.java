package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import dev.assay.write.process.WhenWalkthroughPassedThenTellTheProject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People walk through the instructions before work starts; where they read them in two ways the report says on what. */
final class WalkthroughTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String WALK = P + "/instructions/1/walkthrough";

    private String mia = "";
    private String ann = "";
    private String bob = "";
    private String eva = "";

    @BeforeEach
    void prepare() {
        project("rte", 1);
        items("rte", 4);
        mia = token("mia", Role.MANAGER, "rte");
        ann = token("ann", Role.LABELER, "rte");
        bob = token("bob", Role.LABELER, "rte");
        eva = token("eva", Role.REVIEWER, "rte");
    }

    private String task(int item) {
        return get(mia, P + "/tasks?externalId=item-" + item)
                .body()
                .at("/items/0/task")
                .asText();
    }

    private String request() {
        List<String> probes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            probes.add('"' + task(i) + '"');
        }
        return "{\"probes\":" + probes + ",\"participants\":[{\"user\":\"ann\",\"kind\":\"NEW_LABELER\"},"
                + "{\"user\":\"bob\",\"kind\":\"EXPERIENCED_LABELER\"},{\"user\":\"eva\",\"kind\":\"DOMAIN_EXPERT\"}],"
                + "\"policy\":{\"perKind\":1}}";
    }

    private Answer required(String rule) {
        Answer set = post(
                mia,
                P + "/walkthrough-rule",
                "{\"rule\":\"" + rule + "\",\"change\":\"nobody guesses\"}",
                "If-Match",
                String.valueOf(get(mia, P).header("ETag")));
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
        return set;
    }

    private Answer answer(String token, int probe, char option) {
        String label = option == 'y' ? LABEL_YES : LABEL_NO;
        return send(
                token,
                "PUT",
                WALK + "/probes/" + probe,
                "{\"label\":" + label + ",\"reading\":\"rule 2 says " + option + "\"}");
    }

    private void answers(String token, String options) {
        for (int i = 0; i < options.length(); i++) {
            Answer given = answer(token, i + 1, options.charAt(i));
            assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
            assertThat(given.body().path("left").asInt()).isEqualTo(options.length() - i - 1);
        }
    }

    /** What the process does, from all that ever happened. */
    private void followed() {
        WhenWalkthroughPassedThenTellTheProject process = new WhenWalkthroughPassedThenTellTheProject(world.projects);
        world.walkthroughs
                .history("rte@1")
                .forEach(record -> process.on(record).toCompletableFuture().join());
    }

    @Test
    void aProjectOpensWhenItsInstructionsHavePassed() {
        required("BEFORE_OPENING");
        Answer refused = post(ann, P + "/assignments", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("walkthrough-due");
        assertThat(refused.body().path("version").asInt()).isEqualTo(1);
        assertThat(get(mia, P).body().path("awaitsWalkthrough").asBoolean()).isTrue();
        assertThat(post(mia, WALK, request()).body().path("state").asText()).isEqualTo("OPEN");
        JsonNode paper = get(ann, WALK + "/mine").body();
        assertThat(paper.at("/probes/2/item/text").asText()).isEqualTo("Text 2");
        assertThat(paper.toString()).as("no task to be found again").doesNotContain(task(2));
        answers(ann, "yynn");
        answers(bob, "yynn");
        followed();
        assertThat(post(ann, P + "/assignments", "{}").problem()).isEqualTo("walkthrough-due");
        answers(eva, "yynn");
        followed();
        followed();
        JsonNode passed = get(mia, WALK).body();
        assertThat(passed.path("state").asText()).isEqualTo("PASSED");
        assertThat(passed.at("/groups/0/fields/0/estimate/value").asDouble()).isEqualTo(1);
        assertThat(passed.path("partings")).isEmpty();
        assertThat(post(ann, P + "/assignments", "{}").status()).isEqualTo(200);
        assertThat(get(mia, P).body().path("awaitsWalkthrough").asBoolean()).isFalse();
        assertThat(answer(ann, 1, 'n').problem()).isEqualTo("walkthrough-over");
    }

    @Test
    void whereReadingsPartTheReportSaysWhoReadsWhat() {
        post(mia, WALK, request());
        answers(ann, "yyyn");
        answers(bob, "yynn");
        answers(eva, "yynn");
        JsonNode failed = get(mia, WALK).body();
        assertThat(failed.path("state").asText()).isEqualTo("FAILED");
        assertThat(failed.path("partings")).hasSize(1);
        JsonNode parting = failed.at("/partings/0");
        assertThat(parting.path("task").asText()).isEqualTo(task(2));
        assertThat(parting.path("readings").findValuesAsText("reading"))
                .containsExactly("rule 2 says y", "rule 2 says n", "rule 2 says n");
        assertThat(parting.at("/readings/0/kind").asText()).isEqualTo("NEW_LABELER");
        Answer page = get(mia, WALK + "/readings?limit=5");
        assertThat(page.body().path("items")).hasSize(5);
        String next = page.body().path("next").asText();
        assertThat(get(mia, WALK + "/readings?limit=50&cursor=" + next).body().path("items"))
                .hasSize(7);
        assertThat(post(mia, WALK, request()).body().path("attempt").asInt()).isEqualTo(2);
    }

    @Test
    void everyNewVersionPassesWhereThatIsTheRule() {
        required("EVERY_VERSION");
        post(mia, WALK, request());
        answers(ann, "yynn");
        answers(bob, "yynn");
        answers(eva, "yynn");
        followed();
        assertThat(post(ann, P + "/assignments", "{}").status()).isEqualTo(200);
        post(
                mia,
                P + "/instructions",
                "{\"instructions\":\"Judge twice.\",\"change\":\"clearer\"}",
                "If-Match",
                String.valueOf(get(mia, P).header("ETag")));
        assertThat(post(bob, P + "/assignments", "{}").problem()).isEqualTo("walkthrough-due");
        required("NONE");
        assertThat(post(bob, P + "/assignments", "{}").status()).isEqualTo(200);
    }

    @Test
    void whatDoesNotHoldIsNamed() {
        assertThat(get(mia, WALK).problem()).isEqualTo("walkthrough-not-found");
        assertThat(post(mia, WALK, "{\"probes\":[\"none\"]}").pointer()).isEqualTo("/probes/0");
        assertThat(post(mia, WALK, "{\"probes\":[\"other-0-1\"]}").pointer()).isEqualTo("/probes/0");
        assertThat(post(mia, WALK, request().replace("bob", "zoe")).pointer()).isEqualTo("/participants");
        assertThat(post(mia, WALK, request().replace("NEW_LABELER", "DOMAIN_EXPERT"))
                        .pointer())
                .isEqualTo("/participants");
        assertThat(post(mia, WALK, request().replace("NEW_LABELER", "NOVICE")).pointer())
                .isEqualTo("/participants/0/kind");
        assertThat(post(mia, WALK, request().replace("\"perKind\":1", "\"floor\":2"))
                        .pointer())
                .isEqualTo("/policy/floor");
        assertThat(post(mia, P + "/instructions/9/walkthrough", request()).problem())
                .isEqualTo("version-not-found");
        post(mia, WALK, request());
        assertThat(post(mia, WALK, request()).problem()).isEqualTo("walkthrough-open");
        assertThat(answer(ann, 5, 'y').problem()).isEqualTo("probe-not-found");
        String outsider = token("zed", Role.LABELER, "rte");
        assertThat(answer(outsider, 1, 'y').problem()).isEqualTo("not-invited");
        assertThat(get(outsider, WALK + "/mine").problem()).isEqualTo("not-invited");
        assertThat(send(ann, "PUT", WALK + "/probes/1", "{\"label\":{},\"reading\":\"x\"}")
                        .pointer())
                .startsWith("/label");
        assertThat(get(ann, WALK).status()).isEqualTo(403);
        Answer ended = post(mia, WALK + "/end", "{\"justification\":\"two are ill\"}");
        assertThat(ended.body().path("state").asText()).isEqualTo("FAILED");
        assertThat(ended.body().path("justification").asText()).isEqualTo("two are ill");
    }
}
