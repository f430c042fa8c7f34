package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policies are data: rules by task type over HTTP, with what was left out filled in and what does not hold named. */
final class PolicyTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";

    private String root = "";

    @BeforeEach
    void people() {
        project("rte", 2);
        root = token("root", Role.ADMIN, null);
    }

    private Answer set(String policy) {
        String body = "{\"policy\":" + policy + ",\"change\":\"rules by type\"}";
        String revision = String.valueOf(get(root, P).header("ETag"));
        return post(root, P + "/policies", body, "If-Match", revision);
    }

    @Test
    void rulesByTaskTypeAreSetAndReadWithTheirDefaults() {
        Answer done = set("{\"rules\":[{\"taskType\":\"sentiment\","
                + "\"strategy\":{\"type\":\"confidence-weighted\",\"maximumLabels\":9}}],"
                + "\"otherwise\":{\"type\":\"majority-voting\",\"overlap\":5}}");
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        Answer read = get(root, P + "/policies/2");
        assertThat(read.body().at("/policy/rules/0/strategy/maximumLabels").asInt())
                .isEqualTo(9);
        assertThat(read.body().at("/policy/rules/0/strategy/minimumConfidence").asDouble())
                .isEqualTo(0.8);
        assertThat(read.body().at("/policy/otherwise/minimumLabels").asInt()).isEqualTo(3);
    }

    @Test
    void whatDoesNotHoldIsNamedWhereItStands() {
        assertThat(set("{\"otherwise\":{\"type\":\"dice\"}}").pointer()).isEqualTo("/policy/otherwise/type");
        assertThat(set("{\"otherwise\":{\"type\":\"adaptive-overlap\",\"maximumLabels\":0}}")
                        .pointer())
                .isEqualTo("/policy/otherwise/maximumLabels");
        assertThat(set("{\"otherwise\":{\"type\":\"expert-review\",\"mood\":1}}")
                        .pointer())
                .isEqualTo("/policy/otherwise/mood");
        assertThat(set("{\"otherwise\":{\"type\":\"expert-review\",\"edgeCaseFlags\":\"two\"}}")
                        .pointer())
                .isEqualTo("/policy/otherwise/edgeCaseFlags");
        String rule = "{\"taskType\":\"Two Words\",\"strategy\":{\"type\":\"majority-voting\"}}";
        assertThat(set("{\"rules\":[" + rule + "]}").pointer()).isEqualTo("/policy/rules/0/taskType");
        String twice = "{\"taskType\":\"a\",\"strategy\":{\"type\":\"majority-voting\"}}";
        assertThat(set("{\"rules\":[" + twice + "," + twice + "]}").pointer()).isEqualTo("/policy/rules");
    }

    @Test
    void whoSeesAnEdgeCaseFlagsItAndOthersCannot() {
        items("rte", 1);
        String ann = token("ann", Role.LABELER, "rte");
        String bob = token("bob", Role.LABELER, "rte");
        String task = P + "/tasks/"
                + post(ann, P + "/assignments", "{}").body().path("task").asText();
        String why = "{\"reason\":\"two languages\"}";
        assertThat(post(bob, task + "/flags", why).problem()).isEqualTo("nothing-to-flag");
        assertThat(post(ann, task + "/flags", "{\"reason\":\" \"}").pointer()).isEqualTo("/reason");
        Answer flagged = post(ann, task + "/flags", why);
        assertThat(flagged.status()).isEqualTo(200);
        assertThat(get(root, task + "/history").body().toString()).contains("edge-case-flagged");
    }
}
