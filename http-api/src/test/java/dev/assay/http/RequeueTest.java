package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outdated labels are found by rule, and a run over them is started once, followed and stopped. */
final class RequeueTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String SECTIONS = "{\"sections\":["
            + "{\"id\":\"yes\",\"title\":\"Yes\",\"text\":\"Only if it must be so.\",\"binding\":{\"labels\":{\"entails\":[\"yes\"]}}},"
            + "{\"id\":\"zero\",\"title\":\"Zero\",\"text\":\"Zero is a number.\",\"binding\":{\"items\":{\"text\":[\"Text 0\"]}}}]}";

    private String root = "";

    @BeforeEach
    void label() {
        project("rte", 2);
        items("rte", 2);
        root = token("root", Role.ADMIN, null);
        String ann = token("ann", Role.LABELER, "rte");
        answer(ann, LABEL_YES);
        answer(ann, LABEL_NO);
        String edit = "{\"instructions\":" + SECTIONS + ",\"change\":\"stricter\"}";
        assertThat(post(root, P + "/instructions", edit, "If-Match", "\"v1\"").status())
                .isEqualTo(200);
    }

    private void answer(String token, String label) {
        Answer work = post(token, P + "/assignments", "{}");
        String id = work.body().at("/assignment/id").asText();
        String path = P + "/tasks/" + work.body().path("task").asText() + "/labels";
        assertThat(post(token, path, "{\"assignment\":\"" + id + "\",\"label\":" + label + "}")
                        .status())
                .isEqualTo(200);
    }

    private Answer outdated(String query) {
        return get(root, P + "/labels/outdated" + query);
    }

    @Test
    void labelsUnderOlderInstructionsAreFound() {
        assertThat(outdated("").body().path("items")).hasSize(2);
        assertThat(outdated("?before=2&limit=1").body().path("next").isMissingNode())
                .isFalse();
        assertThat(outdated("?before=1").body().path("items")).isEmpty();
        Answer yes = outdated("?section=yes");
        assertThat(yes.body().path("items")).hasSize(1);
        assertThat(yes.body().at("/items/0/label/entails/option").asText()).isEqualTo("yes");
        assertThat(yes.body().at("/items/0/versions/instructions").asInt()).isEqualTo(1);
        assertThat(outdated("?section=zero").body().at("/items/0/externalId").asText())
                .isEqualTo("item-0");
        assertThat(outdated("?field=entails&option=no").body().path("items")).hasSize(1);
        assertThat(outdated("?field=entails").body().path("items")).hasSize(2);
        assertThat(outdated("?type=sentiment").body().path("items")).isEmpty();
    }

    @Test
    void aRuleThatMeansNothingIsRefused() {
        assertThat(outdated("?before=3").problem()).isEqualTo("bad-request");
        assertThat(outdated("?section=gone").problem()).isEqualTo("bad-request");
        assertThat(outdated("?option=no").problem()).isEqualTo("bad-request");
        assertThat(outdated("?field=entails&option=perhaps").problem()).isEqualTo("bad-request");
        assertThat(start("{\"reason\":\"x\",\"before\":3}").pointer()).isEqualTo("/before");
        assertThat(start("{\"reason\":\"x\",\"section\":\"gone\"}").pointer()).isEqualTo("/section");
        assertThat(start("{\"reason\":\"x\",\"section\":\"yes\",\"about\":{}}").pointer())
                .isEqualTo("/about");
        assertThat(start("{\"reason\":\"x\",\"about\":{\"labels\":{\"gone\":[]}}}")
                        .pointer())
                .isEqualTo("/about/labels/gone");
        assertThat(start("{\"reason\":\" \"}").pointer()).isEqualTo("/reason");
        assertThat(start("{}").pointer()).isEqualTo("/reason");
    }

    private Answer start(String body, String... headers) {
        return post(root, P + "/requeues", body, headers);
    }

    @Test
    void aRunIsStartedOnceFollowedAndStopped() {
        String body = "{\"section\":\"yes\",\"reason\":\"stricter\"}";
        Answer started = start(body, "Idempotency-Key", "once");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.body().at("/rule/about/labels/entails/0").asText()).isEqualTo("yes");
        assertThat(start(body, "Idempotency-Key", "once").header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(start(body.replace("stricter", "other"), "Idempotency-Key", "once")
                        .problem())
                .isEqualTo("key-reused");
        String at = String.valueOf(started.header("Location"));
        assertThat(get(root, at).body().path("status").asText()).isEqualTo("RUNNING");
        project("other", 2);
        assertThat(get(root, at.replace("/rte/", "/other/")).problem()).isEqualTo("requeue-not-found");
        assertThat(post(root, at + "/stop", "{\"reason\":\"\"}").pointer()).isEqualTo("/reason");
        assertThat(post(root, at + "/stop", "{\"reason\":\"too wide\"}")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("STOPPED");
        assertThat(post(root, at + "/stop", "{\"reason\":\"again\"}").problem()).isEqualTo("requeue-ended");
    }
}
