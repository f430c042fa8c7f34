package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sample is drawn once, explains itself, and its audits tell how many labels are wrong. */
final class SampleTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String ALL = "{\"seed\":\"dice 3-1-4\",\"rule\":{\"rate\":1}}";

    private String mia = "";
    private String rev = "";

    @BeforeEach
    void label() {
        project("rte", 1);
        items("rte", 4);
        mia = token("mia", Role.MANAGER, "rte");
        rev = token("rev", Role.REVIEWER, "rte");
        String ann = token("ann", Role.LABELER, "rte");
        for (int i = 0; i < 3; i++) {
            Answer work = post(ann, P + "/assignments", "{}");
            String id = work.body().at("/assignment/id").asText();
            String path = P + "/tasks/" + work.body().path("task").asText() + "/labels";
            assertThat(post(ann, path, "{\"assignment\":\"" + id + "\",\"label\":" + LABEL_YES + "}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private Answer draw(String body, String... headers) {
        return post(mia, P + "/samples", body, headers);
    }

    @Test
    void aSampleIsDrawnOnceAndExplainsItself() {
        Answer drawn = draw(ALL, "Idempotency-Key", "once");
        assertThat(drawn.status()).isEqualTo(201);
        assertThat(drawn.body().path("population").asInt()).isEqualTo(3);
        assertThat(drawn.body().path("size").asInt()).isEqualTo(3);
        assertThat(drawn.body().path("seed").asText()).isEqualTo("dice 3-1-4");
        assertThat(drawn.body().at("/strata/0/drawn/experience").asText()).isEqualTo("NEW");
        assertThat(drawn.body().at("/rule/minimum").asInt()).isEqualTo(2);
        Answer again = draw(ALL, "Idempotency-Key", "once");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(drawn.body());
        assertThat(draw("{}", "Idempotency-Key", "once").problem()).isEqualTo("key-reused");
        assertThat(draw(ALL).body().path("digest")).isEqualTo(drawn.body().path("digest"));
        assertThat(get(mia, P + "/samples?limit=1").body().path("items")).hasSize(1);
        String at = String.valueOf(drawn.header("Location"));
        assertThat(get(mia, at).body()).isEqualTo(drawn.body());
        assertThat(draw("{}").body().path("seed").asText()).isNotBlank();
    }

    @Test
    void whatDoesNotHoldIsRefusedWithItsPointer() {
        assertThat(draw("{\"rule\":{\"rate\":0}}").pointer()).isEqualTo("/rule/rate");
        assertThat(draw("{\"rule\":{\"share\":0.1}}").pointer()).isEqualTo("/rule/share");
        assertThat(draw("{\"asOf\":\"2999-01-01T00:00:00Z\"}").pointer()).isEqualTo("/asOf");
        assertThat(draw("{\"seed\":\" \"}").pointer()).isEqualTo("/seed");
        assertThat(draw("{\"asOf\":\"2020-01-01T00:00:00Z\"}").problem()).isEqualTo("nothing-to-draw");
        assertThat(get(mia, P + "/samples/none").problem()).isEqualTo("sample-not-found");
    }

    @Test
    void auditsAreTakenOnceAndGiveTheErrorRate() {
        String at = String.valueOf(draw(ALL).header("Location"));
        JsonNode tasks = get(rev, at + "/tasks?state=WAITING").body().path("items");
        assertThat(tasks).hasSize(3);
        String first = at + "/tasks/" + tasks.at("/0/task").asText() + "/audit";
        String second = at + "/tasks/" + tasks.at("/1/task").asText() + "/audit";
        assertThat(post(rev, first, "{\"verdict\":\"WRONG\"}").pointer()).isEqualTo("/comment");
        assertThat(post(rev, first, "{\"verdict\":\"MAYBE\"}").pointer()).isEqualTo("/verdict");
        Answer wrong = post(rev, first, "{\"verdict\":\"WRONG\",\"comment\":\"the negation\"}");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body().at("/errorRate/wrong").asInt()).isEqualTo(1);
        assertThat(post(rev, second, "{\"verdict\":\"CORRECT\"}")
                        .body()
                        .at("/errorRate/audited")
                        .asInt())
                .isEqualTo(2);
        assertThat(post(rev, second, "{\"verdict\":\"WRONG\",\"comment\":\"x\"}")
                        .problem())
                .isEqualTo("already-audited");
        assertThat(get(rev, at + "/tasks?state=WAITING").body().path("items")).hasSize(1);
        assertThat(get(rev, at + "/tasks?state=DONE").problem()).isEqualTo("bad-request");
        assertThat(post(rev, at + "/tasks/run9-0-0/audit", "{\"verdict\":\"CORRECT\"}")
                        .problem())
                .isEqualTo("not-in-sample");
    }

    @Test
    void nobodyAuditsTheirOwnLabel() {
        String at = String.valueOf(draw(ALL).header("Location"));
        String task = get(rev, at + "/tasks").body().at("/items/0/task").asText();
        String both = token("ann", Role.REVIEWER, "rte");
        assertThat(post(both, at + "/tasks/" + task + "/audit", "{\"verdict\":\"CORRECT\"}")
                        .problem())
                .isEqualTo("own-label");
    }
}
