package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projects are created, edited against a revision, and read with every version. */
final class ProjectTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";

    private String root = "";

    @BeforeEach
    void create() {
        project("rte", 3);
        root = token("root", Role.ADMIN, null);
    }

    @Test
    void anEditNamesTheRevisionItWasMadeAgainst() {
        Answer seen = get(root, P);
        String tag = String.valueOf(seen.header("ETag"));
        assertThat(tag).isEqualTo("\"v1\"");
        String edit = "{\"instructions\":\"Judge better.\",\"change\":\"clearer\"}";
        Answer unnamed = post(root, P + "/instructions", edit);
        assertThat(unnamed.status()).isEqualTo(428);
        assertThat(unnamed.problem()).isEqualTo("precondition-required");
        Answer edited = post(root, P + "/instructions", edit, "If-Match", tag);
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().path("revision").asInt()).isEqualTo(2);
        assertThat(edited.header("ETag")).isEqualTo("\"v2\"");
        Answer late = post(root, P + "/instructions", edit, "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("revision-conflict");
        assertThat(late.body().path("current").asInt()).isEqualTo(2);
        assertThat(post(root, P + "/instructions", edit, "If-Match", "*").status())
                .isEqualTo(400);
        assertThat(get(root, P + "/instructions/1").body().path("instructions").asText())
                .isEqualTo("Judge.");
        assertThat(get(root, P + "/instructions/2").body().path("instructions").asText())
                .isEqualTo("Judge better.");
        assertThat(get(root, P + "/instructions/3").status()).isEqualTo(404);
    }

    @Test
    void aManagerCreatesProjectsAndManagesThoseAlone() {
        String mia = token("mia", Role.MANAGER, "rte");
        String body = "{\"id\":\"new\",\"name\":\"New\",\"instructions\":\"Judge.\","
                + "\"schema\":{\"fields\":[{\"type\":\"text\",\"name\":\"note\"}]}}";
        assertThat(post(mia, "/api/v1/projects", body, "Idempotency-Key", "once")
                        .status())
                .isEqualTo(201);
        assertThat(get(mia, "/api/v1/projects/new").status()).isEqualTo(200);
        String pause = "{\"status\":\"PAUSED\",\"reason\":\"not yet\"}";
        assertThat(post(mia, "/api/v1/projects/new/status", pause, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(200);
        String moe = token("moe", Role.MANAGER, "rte");
        post(moe, "/api/v1/projects", body, "Idempotency-Key", "once");
        assertThat(get(moe, "/api/v1/projects/new").status())
                .as("neither the same key nor the same body makes it theirs")
                .isEqualTo(404);
        assertThat(post(token("lee", Role.LABELER, "rte"), "/api/v1/projects", body)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void schemasAndPoliciesHaveVersionsToo() {
        String schema =
                "{\"change\":\"more\",\"schema\":{\"fields\":[{\"type\":\"choices\",\"name\":\"tags\",\"options\":"
                        + "[\"a\",\"b\"]},{\"type\":\"text\",\"name\":\"note\",\"required\":false}]}}";
        assertThat(post(root, P + "/schemas", schema, "If-Match", "\"v1\"").status())
                .isEqualTo(200);
        Answer second = get(root, P + "/schemas/2");
        assertThat(second.body().at("/schema/fields/0/title").asText()).isEqualTo("tags");
        assertThat(second.body().at("/schema/fields/0/max").asInt()).isEqualTo(2);
        String policy = "{\"change\":\"fewer\",\"policy\":{\"overlap\":5,\"minimumLabels\":2,\"threshold\":0.5}}";
        assertThat(post(root, P + "/policies", policy, "If-Match", "\"v2\"").status())
                .isEqualTo(200);
        assertThat(get(root, P + "/policies/2")
                        .body()
                        .at("/policy/minimumLabels")
                        .asInt())
                .isEqualTo(2);
        assertThat(get(root, P).body().at("/versions/policy").asInt()).isEqualTo(2);
    }

    @Test
    void whatDoesNotHoldIsNamed() {
        String bad = "{\"name\":\" \",\"instructions\":\"x\",\"leaseSeconds\":5,\"schema\":{\"fields\":[]}}";
        assertThat(post(root, "/api/v1/projects", bad).pointer()).isEqualTo("/leaseSeconds");
        String empty = "{\"name\":\" \",\"instructions\":\"x\",\"schema\":{\"fields\":[]}}";
        Answer refused = post(root, "/api/v1/projects", empty);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsText("pointer")).contains("/name");
        String policy =
                "{\"name\":\"n\",\"instructions\":\"x\",\"schema\":{\"fields\":[{\"type\":\"text\",\"name\":\"t\"}]},"
                        + "\"policy\":{\"overlap\":2,\"minimumLabels\":3}}";
        assertThat(post(root, "/api/v1/projects", policy).pointer()).isEqualTo("/policy/minimumLabels");
    }

    @Test
    void theSameKeyCreatesOneProject() {
        String body =
                "{\"name\":\"n\",\"instructions\":\"x\",\"schema\":{\"fields\":[{\"type\":\"text\",\"name\":\"t\"}]}}";
        Answer first = post(root, "/api/v1/projects", body, "Idempotency-Key", "once");
        Answer again = post(root, "/api/v1/projects", body, "Idempotency-Key", "once");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(get(root, String.valueOf(first.header("Location"))).status()).isEqualTo(200);
        Answer other = post(root, "/api/v1/projects", body.replace("\"n\"", "\"m\""), "Idempotency-Key", "once");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        String taken = body.replace("\"name\":\"n\"", "\"id\":\"rte\",\"name\":\"n\"");
        assertThat(post(root, "/api/v1/projects", taken).problem()).isEqualTo("project-id-taken");
    }

    @Test
    void aPausedProjectHandsOutNothingAndAClosedOneTakesNothing() {
        items("rte", 1);
        String ann = token("ann", Role.LABELER, "rte");
        String pause = "{\"status\":\"PAUSED\",\"reason\":\"lunch\"}";
        assertThat(post(root, P + "/status", pause, "If-Match", "\"v1\"")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("PAUSED");
        assertThat(post(ann, P + "/assignments", "{}").body().path("reason").asText())
                .isEqualTo("PAUSED");
        String close = "{\"status\":\"CLOSED\",\"reason\":\"done\"}";
        post(root, P + "/status", close, "If-Match", "\"v2\"");
        assertThat(post(ann, P + "/assignments", "{}").body().path("reason").asText())
                .isEqualTo("CLOSED");
        Answer late = post(root, P + "/status", pause, "If-Match", "\"v3\"");
        assertThat(late.problem()).isEqualTo("project-closed");
        Answer items = post(root, P + "/imports", "id,t\n1,x\n", "Content-Type", "text/csv");
        assertThat(items.problem()).isEqualTo("project-closed");
    }

    @Test
    void theListHoldsOnlyWhatIsOnesOwn() {
        project("other", 3);
        String ann = token("ann", Role.LABELER, "rte");
        assertThat(get(ann, "/api/v1/projects").body().path("items").findValuesAsText("id"))
                .containsExactly("rte");
        assertThat(get(root, "/api/v1/projects").body().path("items")).hasSize(2);
    }
}
