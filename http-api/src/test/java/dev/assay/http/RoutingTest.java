package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What managers say about who gets which task, over HTTP. */
final class RoutingTest extends ApiTest {
    private static final String PROJECT = "/api/v1/projects/clinic";

    private String boss = "";
    private String ann = "";
    private String bob = "";
    private String task = "";

    @BeforeEach
    void clinic() {
        project("clinic", 1);
        boss = token("boss", Role.MANAGER, "clinic");
        // The routes give the role, and so begin the labelers' records.
        String root = token("root", Role.ADMIN, null);
        ann = labeler(root, "ann");
        bob = labeler(root, "bob");
        Answer imported = post(
                token("importer", Role.SERVICE, "clinic"),
                PROJECT + "/imports",
                """
                {"externalId":"x1","fields":{"t":"1"},"traits":{"type":"image","domain":"radiology"}}
                {"externalId":"x2","fields":{"t":"2"},"traits":{"skills":["german"]}}
                """,
                "Content-Type",
                "application/x-ndjson");
        assertThat(imported.body().path("accepted").asInt()).isEqualTo(2);
        task = named("x1");
    }

    private String labeler(String root, String name) {
        String token = token(name, Role.LABELER, "clinic");
        assertThat(send(
                                root,
                                "PUT",
                                "/api/v1/users/" + name + "/grants",
                                "{\"role\":\"LABELER\",\"project\":\"clinic\"}")
                        .status())
                .isEqualTo(200);
        return token;
    }

    private String named(String externalId) {
        return get(boss, PROJECT + "/tasks?externalId=" + externalId)
                .body()
                .path("items")
                .path(0)
                .path("task")
                .asText();
    }

    private String of(String what) {
        return PROJECT + "/tasks/" + task + what;
    }

    private Answer setRouting(String routing) {
        String tag = String.valueOf(get(boss, PROJECT).header("ETag"));
        return post(
                boss,
                PROJECT + "/routing",
                "{\"routing\":" + routing + ",\"change\":\"X-rays need a radiologist\"}",
                "If-Match",
                tag);
    }

    private Answer certify(String labeler, Duration life) {
        return send(
                boss,
                "PUT",
                PROJECT + "/labelers/" + labeler + "/certificates/radiology",
                "{\"expires\":\"" + world.clock.instant().plus(life) + "\",\"grounds\":\"passed the exam\"}");
    }

    @Test
    void theRoutingPolicyIsReadAndSetInVersions() {
        JsonNode usual = get(boss, PROJECT + "/routing").body();
        assertThat(usual.path("version").asInt()).isZero();
        assertThat(usual.path("routing").path("agingSeconds").asInt()).isEqualTo(600);
        assertThat(setRouting("{\"certifiedDomains\":[\"radiology\"],\"weights\":{\"priority\":20}}")
                        .status())
                .isEqualTo(200);
        JsonNode set = get(ann, PROJECT + "/routing").body();
        assertThat(set.path("version").asInt()).isEqualTo(1);
        assertThat(set.path("routing").path("weights").path("priority").asDouble())
                .isEqualTo(20);
        assertThat(set.path("routing").path("weights").path("waiting").asDouble())
                .as("what is left out is as ever")
                .isEqualTo(1);
    }

    @Test
    void aPolicyThatDoesNotHoldIsRefusedWhereItDoesNot() {
        assertThat(setRouting("{\"weights\":{\"waiting\":0}}").pointer()).isEqualTo("/routing/weights/waiting");
        assertThat(setRouting("{\"agingSeconds\":0}").pointer()).isEqualTo("/routing/agingSeconds");
        assertThat(setRouting("{\"certifiedDomains\":[\"a\",\"two words\"]}").pointer())
                .isEqualTo("/routing/certifiedDomains/1");
        assertThat(setRouting("{\"speed\":1}").pointer()).isEqualTo("/routing/speed");
    }

    @Test
    void aSkillOrACertificateOpensAClaimAndItsEndClosesIt() {
        assertThat(setRouting("{\"certifiedDomains\":[\"radiology\"]}").status())
                .isEqualTo(200);
        Answer barred = post(ann, of("/claims"), "{}");
        assertThat(barred.problem()).isEqualTo("not-eligible");
        assertThat(barred.body().path("rule").asText()).isEqualTo("CERTIFICATE");
        assertThat(certify("ann", Duration.ofHours(1))
                        .body()
                        .path("certificates")
                        .has("radiology"))
                .isTrue();
        world.clock.forward(Duration.ofHours(2));
        Answer expired = post(ann, of("/claims"), "{}");
        assertThat(expired.problem()).isEqualTo("not-eligible");
        assertThat(expired.body().has("since")).isTrue();
        certify("ann", Duration.ofHours(1));
        assertThat(post(ann, of("/claims"), "{}").status()).isEqualTo(200);
        Answer revoked = post(
                boss, PROJECT + "/labelers/ann/certificates/radiology/revocation", "{\"justification\":\"forged\"}");
        assertThat(revoked.body().path("certificates")).isEmpty();
    }

    @Test
    void aQuotaIsSetAndSaysWhy() {
        String quota = PROJECT + "/labelers/ann/quota";
        assertThat(send(boss, "PUT", quota, "{\"tasks\":5,\"reason\":\"part time\"}")
                        .body()
                        .path("dailyQuota")
                        .asInt())
                .isEqualTo(5);
        assertThat(send(boss, "PUT", quota, "{\"tasks\":-1,\"reason\":\"part time\"}")
                        .pointer())
                .isEqualTo("/tasks");
        assertThat(send(boss, "PUT", quota, "{\"tasks\":6,\"reason\":\"\"}").pointer())
                .isEqualTo("/reason");
    }

    @Test
    void whatIsReservedIsRefusedToOthersUntilItIsReleased() {
        Answer reserved = post(boss, of("/reservations"), "{\"labeler\":\"bob\",\"reason\":\"his patient\"}");
        assertThat(reserved.status()).as(reserved.body().toString()).isEqualTo(200);
        assertThat(reserved.body().path("reservation").path("labeler").asText()).isEqualTo("bob");
        assertThat(post(ann, of("/claims"), "{}").problem()).isEqualTo("task-reserved");
        assertThat(get(boss, of("")).body().path("reservation").path("push").asBoolean())
                .isFalse();
        assertThat(get(ann, of("")).body().has("reservation"))
                .as("a labeler sees no others")
                .isFalse();
        Answer again = post(boss, of("/reservations"), "{\"labeler\":\"ann\",\"reason\":\"hers\"}");
        assertThat(again.problem()).isEqualTo("task-reserved");
        assertThat(post(boss, of("/reservations/release"), "{\"reason\":\"on leave\"}")
                        .body()
                        .has("reservation"))
                .isFalse();
        assertThat(post(boss, of("/reservations/release"), "{\"reason\":\"on leave\"}")
                        .problem())
                .isEqualTo("task-not-reserved");
        assertThat(post(ann, of("/claims"), "{}").status()).isEqualTo(200);
    }

    @Test
    void whatIsAssignedIsPushed() {
        Answer assigned = post(boss, of("/assignees"), "{\"labeler\":\"bob\",\"reason\":\"his patient\"}");
        assertThat(assigned.body().path("reservation").path("push").asBoolean()).isTrue();
        assertThat(post(bob, of("/claims"), "{}").status()).isEqualTo(200);
    }

    @Test
    void nothingIsSetAsideForWhoCouldNotGetIt() {
        assertThat(post(boss, of("/reservations"), "{\"labeler\":\"boss\",\"reason\":\"mine\"}")
                        .problem())
                .isEqualTo("labeler-not-found");
        task = named("x2");
        Answer barred = post(boss, of("/assignees"), "{\"labeler\":\"ann\",\"reason\":\"hers\"}");
        assertThat(barred.problem()).isEqualTo("not-eligible");
        assertThat(barred.body().path("skills").path(0).asText()).isEqualTo("german");
        String past = "{\"labeler\":\"ann\",\"reason\":\"hers\",\"until\":\"2020-01-01T00:00:00Z\"}";
        task = named("x1");
        assertThat(post(boss, of("/assignees"), past).pointer()).isEqualTo("/until");
    }

    @Test
    void aPriorityCanBeChangedBeforeAnybodyHadTheTask() {
        Answer changed = send(boss, "PUT", of("/priority"), "{\"priority\":9,\"reason\":\"the customer waits\"}");
        assertThat(changed.body().path("priority").asInt()).isEqualTo(9);
        assertThat(get(boss, of("")).body().path("priority").asInt()).isEqualTo(9);
        assertThat(send(boss, "PUT", of("/priority"), "{\"priority\":10,\"reason\":\"more\"}")
                        .pointer())
                .isEqualTo("/priority");
    }

    @Test
    void linesAndAccuracyAreShown() {
        JsonNode lines = get(boss, PROJECT + "/lines").body();
        assertThat(lines.path("items").findValuesAsText("line"))
                .containsExactlyInAnyOrder("type=image domain=radiology", "skills=german");
        assertThat(lines.path("items").path(0).path("stuck").asBoolean()).isTrue();
        JsonNode accuracy = get(boss, PROJECT + "/labelers/ann/accuracy").body();
        assertThat(accuracy.path("types").path(0).path("expected").asDouble()).isEqualTo(0.875);
        assertThat(get(boss, PROJECT + "/labelers/boss/accuracy").problem()).isEqualTo("labeler-not-found");
    }
}
