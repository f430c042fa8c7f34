package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks, queue, progress and flow as of a moment say what was said at that moment. */
final class PastTest extends ApiTest {
    private static final String RTE = "/api/v1/projects/rte";

    private final List<Seen> seen = new ArrayList<>();
    private String manager = "";
    private String ann = "";
    private String bob = "";
    private String reviewer = "";
    private String task = "";

    /** What the server said at a moment. */
    private record Seen(Instant at, JsonNode task, JsonNode tasks, JsonNode queue, JsonNode progress, JsonNode flow) {}

    @BeforeEach
    void people() {
        project("rte", 2);
        items("rte", 3);
        manager = token("mia", Role.MANAGER, "rte");
        ann = token("ann", Role.LABELER, "rte");
        bob = token("bob", Role.LABELER, "rte");
        reviewer = token("rae", Role.REVIEWER, "rte");
        task = get(manager, RTE + "/tasks")
                .body()
                .path("items")
                .path(0)
                .path("task")
                .asText();
    }

    private void look(Duration later) {
        world.clock.forward(later);
        JsonNode flow = get(manager, RTE + "/flow").body();
        seen.add(new Seen(
                Instant.parse(flow.path("at").asText()),
                get(manager, RTE + "/tasks/" + task).body(),
                get(manager, RTE + "/tasks").body(),
                get(manager, RTE + "/queue").body(),
                get(manager, RTE + "/progress").body(),
                flow));
        world.clock.forward(later);
    }

    private void label(String labeler, String answer) {
        Answer claimed = post(labeler, RTE + "/tasks/" + task + "/claims", "{}");
        String assignment = claimed.body().path("assignment").path("id").asText();
        Answer labeled = post(
                labeler,
                RTE + "/tasks/" + task + "/labels",
                "{\"assignment\":\"" + assignment + "\",\"label\":" + answer + "}");
        assertThat(labeled.status()).as(labeled.body().toString()).isLessThan(300);
    }

    private void live() {
        look(Duration.ofMinutes(3));
        label(ann, LABEL_YES);
        look(Duration.ofMinutes(3));
        label(bob, LABEL_NO);
        look(Duration.ofMinutes(40));
        assertThat(post(reviewer, RTE + "/tasks/" + task + "/reviews", "{\"verdict\":\"REJECT\",\"comment\":\"again\"}")
                        .status())
                .isEqualTo(200);
        look(Duration.ofMinutes(3));
        String override = "{\"label\":" + LABEL_YES + ",\"justification\":\"the text says so\"}";
        assertThat(post(reviewer, RTE + "/tasks/" + task + "/overrides", override)
                        .status())
                .isEqualTo(200);
        look(Duration.ofMinutes(3));
    }

    @Test
    void everyMomentOfALifeIsReadAsItWas() {
        live();
        for (Seen then : seen) {
            String asOf = "?asOf=" + then.at();
            assertThat(get(manager, RTE + "/tasks/" + task + asOf).body()).isEqualTo(then.task());
            assertThat(get(manager, RTE + "/tasks" + asOf).body()).isEqualTo(then.tasks());
            assertThat(get(manager, RTE + "/queue" + asOf).body()).isEqualTo(then.queue());
            assertThat(get(manager, RTE + "/progress" + asOf).body()).isEqualTo(then.progress());
            assertThat(get(manager, RTE + "/flow" + asOf).body()).isEqualTo(then.flow());
        }
        assertThat(seen.stream().map(then -> then.task().path("stage").asText()))
                .containsExactly("WAITING", "OPEN", "IN_REVIEW", "OPEN", "SETTLED");
    }

    @Test
    void stagesOfThePastAreListedPageByPage() {
        live();
        String reviewed = RTE + "/tasks?stage=IN_REVIEW&asOf=" + seen.get(2).at();
        assertThat(get(manager, reviewed).body().path("items")).hasSize(1);
        assertThat(get(manager, RTE + "/tasks?stage=IN_REVIEW").body().path("items"))
                .isEmpty();
        String waiting = RTE + "/tasks?limit=1&asOf=" + seen.get(0).at();
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(manager, waiting + (next.isEmpty() ? "" : "&cursor=" + next))
                    .body();
            page.path("items").forEach(row -> found.add(row.path("stage").asText()));
            next = page.path("next").asText("");
            if (!next.isEmpty()) {
                assertThat(get(manager, RTE + "/tasks?cursor=" + next).problem())
                        .as("the cursor of the past is none of the present's")
                        .isEqualTo("invalid-cursor");
            }
        } while (!next.isEmpty());
        assertThat(found).containsExactly("WAITING", "WAITING", "WAITING");
    }

    @Test
    void beforeItsImportNothingWasThere() {
        String before = "?asOf=2020-01-01T00:00:00Z";
        assertThat(get(manager, RTE + "/tasks" + before).body().path("items")).isEmpty();
        assertThat(get(manager, RTE + "/progress" + before).body().path("items").asInt())
                .isZero();
        assertThat(get(manager, RTE + "/flow" + before)
                        .body()
                        .path("forecast")
                        .path("kind")
                        .asText())
                .isEqualTo("COMPLETE");
        Answer absent = get(manager, RTE + "/tasks/" + task + before);
        assertThat(absent.problem()).isEqualTo("task-not-found");
        assertThat(absent.body().path("detail").asText()).contains("came into the project at");
    }

    @Test
    void aLabelerDoesNotSeeOthersAnswersInThePast() {
        live();
        JsonNode then =
                get(ann, RTE + "/tasks/" + task + "?asOf=" + seen.get(2).at()).body();
        assertThat(then.path("labels")).hasSize(1);
        assertThat(then.path("labels").path(0).path("labeler").asText()).isEqualTo("ann");
    }

    @Test
    void aMomentThatIsNoneOrHasNotComeIsRefused() {
        String later = world.clock.instant().plusSeconds(60).toString();
        for (String path : List.of("/tasks", "/queue", "/progress", "/flow", "/tasks/" + task)) {
            assertThat(get(manager, RTE + path + "?asOf=yesterday").problem()).isEqualTo("bad-request");
            assertThat(get(manager, RTE + path + "?asOf=" + later).problem()).isEqualTo("bad-request");
        }
        assertThat(get(manager, RTE + "/tasks?externalId=item-0&asOf=2020-01-01T00:00:00Z")
                        .problem())
                .isEqualTo("bad-request");
    }

    @Test
    void flowSaysWhatItDoesNotKnowYet() {
        live();
        JsonNode flow = get(manager, RTE + "/flow").body();
        assertThat(flow.path("bottleneck").path("kind").asText()).isEqualTo("NOT_ENOUGH_YET");
        assertThat(flow.path("forecast").path("kind").asText()).isEqualTo("NOT_ENOUGH_YET");
        JsonNode review = flow.path("stages").path(2);
        assertThat(review.path("stage").asText()).isEqualTo("IN_REVIEW");
        assertThat(review.path("windows")
                        .path(1)
                        .path("dwell")
                        .path("p50Seconds")
                        .asDouble())
                .isBetween(4_700.0, 4_900.0);
    }
}
