package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What labelers and reviewers do over HTTP, and what they get when it cannot be done. */
final class LabelingTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";

    private String ann = "";
    private String ben = "";
    private String rev = "";

    @BeforeEach
    void people() {
        project("rte", 2);
        items("rte", 3);
        ann = token("ann", Role.LABELER, "rte");
        ben = token("ben", Role.LABELER, "rte");
        rev = token("rev", Role.REVIEWER, "rte");
    }

    private Answer next(String token) {
        return post(token, P + "/assignments", "{}");
    }

    private Answer label(String token, Answer work, String label, String... headers) {
        String body = "{\"assignment\":\""
                + work.body().path("assignment").path("id").asText() + "\",\"label\":" + label + "}";
        return post(token, task(work) + "/labels", body, headers);
    }

    private static String task(Answer work) {
        return P + "/tasks/" + work.body().path("task").asText();
    }

    @Test
    void theNextTaskComesWithAllThatIsNeededToLabelIt() {
        Answer work = next(ann);
        assertThat(work.status()).isEqualTo(200);
        assertThat(work.body().path("item").path("text").asText()).isEqualTo("Text 0");
        assertThat(work.body().path("schema").path("fields").path(0).path("options"))
                .hasSize(2);
        assertThat(work.body()
                        .path("assignment")
                        .path("versions")
                        .path("instructions")
                        .asInt())
                .isEqualTo(1);
        assertThat(work.body().has("revision"))
                .as("labelers are told no revision")
                .isFalse();
        assertThat(work.body().has("externalId")).isFalse();
        assertThat(next(ann).body().path("assignment").path("id"))
                .isEqualTo(work.body().path("assignment").path("id"));
    }

    @Test
    void aLabelIsAcceptedOnceHoweverOftenItIsSent() {
        Answer work = next(ann);
        Answer first = label(ann, work, LABEL_YES, "Idempotency-Key", "k1");
        Answer again = label(ann, work, LABEL_YES, "Idempotency-Key", "k1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().fieldNames()).toIterable().containsExactly("task");
        Answer other = label(ann, work, LABEL_NO, "Idempotency-Key", "k1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
    }

    @Test
    void aLabelWhoseAnswerWasLostIsThereExactlyOnce() {
        Answer work = next(ann);
        world.tasks.loseAnswers(true);
        Answer lost = label(ann, work, LABEL_YES, "Idempotency-Key", "k1");
        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.problem()).isEqualTo("unavailable");
        assertThat(lost.header("Retry-After")).isEqualTo("1");
        world.tasks.loseAnswers(false);
        assertThat(label(ann, work, LABEL_YES, "Idempotency-Key", "k1").status())
                .isEqualTo(200);
        assertThat(world.tasks.history(id(work.body().path("task").asText()))).hasSize(3);
    }

    @Test
    void aSecondLabelIsRefused() {
        Answer work = next(ann);
        label(ann, work, LABEL_YES);
        Answer second = label(ann, work, LABEL_NO);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("already-labeled");
    }

    @Test
    void aLabelOutsideTheSchemaIsRefusedWithItsPointer() {
        Answer work = next(ann);
        Answer option = label(ann, work, "{\"entails\":{\"type\":\"choice\",\"option\":\"maybe\"}}");
        assertThat(option.status()).isEqualTo(422);
        assertThat(option.problem()).isEqualTo("invalid-label");
        assertThat(option.pointer()).startsWith("/label/entails");
        Answer unknownType = label(ann, work, "{\"entails\":{\"type\":\"guess\",\"option\":\"yes\"}}");
        assertThat(unknownType.status()).isEqualTo(422);
        assertThat(unknownType.pointer()).isEqualTo("/label/entails");
        Answer unknownMember = label(ann, work, "{\"entails\":{\"type\":\"choice\",\"option\":\"yes\",\"sure\":true}}");
        assertThat(unknownMember.status()).isEqualTo(422);
        assertThat(unknownMember.pointer()).isEqualTo("/label/entails/sure");
        Answer missing = label(ann, work, "{\"entails\":{\"type\":\"choice\"}}");
        assertThat(missing.status()).isEqualTo(422);
        Answer number = label(ann, work, "{\"entails\":{\"type\":\"choice\",\"option\":5}}");
        assertThat(number.status()).isEqualTo(422);
    }

    @Test
    void aLabelThatComesTooLateIsHandedBack() {
        Answer work = next(ann);
        String task = task(work);
        world.clock.forward(Duration.ofHours(1));
        for (String late : new String[] {ben, token("cem", Role.LABELER, "rte")}) {
            Answer claim = post(late, task + "/claims", "{}");
            assertThat(claim.status()).as(claim.body().toString()).isEqualTo(200);
            assertThat(label(late, claim, LABEL_NO).status()).isEqualTo(200);
        }
        Answer lost = label(ann, work, LABEL_YES);
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.problem()).isEqualTo("no-longer-open");
        assertThat(lost.body().path("label").path("entails").path("option").asText())
                .isEqualTo("yes");
        assertThat(lost.body().has("stage")).as("labelers are told no stage").isFalse();
    }

    @Test
    void aLeaseThatRanOutAndWasTakenHandsTheLabelBack() {
        Answer work = next(ann);
        world.clock.forward(Duration.ofHours(1));
        post(ben, task(work) + "/claims", "{}");
        post(token("cem", Role.LABELER, "rte"), task(work) + "/claims", "{}");
        Answer lost = label(ann, work, LABEL_YES);
        assertThat(lost.problem()).isEqualTo("lease-lost");
        assertThat(lost.body().path("label").path("entails").path("option").asText())
                .isEqualTo("yes");
    }

    @Test
    void aTaskWithoutAFreeSlotCannotBeClaimed() {
        Answer work = next(ann);
        post(ben, task(work) + "/claims", "{}");
        Answer third = post(token("cem", Role.LABELER, "rte"), task(work) + "/claims", "{}");
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.problem()).isEqualTo("no-free-slot");
    }

    @Test
    void skippingNeedsAReasonAndTheTaskIsNotOfferedAgain() {
        Answer work = next(ann);
        String path = task(work) + "/assignments/"
                + work.body().path("assignment").path("id").asText() + "/skip";
        Answer blank = post(ann, path, "{\"reason\":\" \"}");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.pointer()).isEqualTo("/reason");
        assertThat(post(ann, path, "{\"reason\":\"not my language\"}").status()).isEqualTo(200);
        assertThat(next(ann).body().path("task")).isNotEqualTo(work.body().path("task"));
        assertThat(post(ann, task(work) + "/claims", "{}").problem()).isEqualTo("already-skipped");
    }

    @Test
    void renewalAndReleaseMoveTheLease() {
        Answer work = next(ann);
        String path = task(work) + "/assignments/"
                + work.body().path("assignment").path("id").asText();
        world.clock.forward(Duration.ofMinutes(5));
        Answer renewed = post(ann, path + "/renewal", "");
        assertThat(renewed.body().path("leaseUntil").asText())
                .isGreaterThan(work.body().path("assignment").path("leaseUntil").asText());
        assertThat(post(ann, path + "/release", "").status()).isEqualTo(200);
        assertThat(post(ann, path + "/renewal", "").problem()).isEqualTo("not-assigned");
        assertThat(post(ben, path + "/release", "").problem()).isEqualTo("not-assigned");
    }

    @Test
    void revisingReplacesTheOwnLabel() {
        Answer work = next(ann);
        Answer early = send(ann, "PUT", task(work) + "/labels/mine", "{\"label\":" + LABEL_NO + "}");
        assertThat(early.problem()).isEqualTo("nothing-to-revise");
        label(ann, work, LABEL_YES);
        assertThat(send(ann, "PUT", task(work) + "/labels/mine", "{\"label\":" + LABEL_NO + "}")
                        .status())
                .isEqualTo(200);
        assertThat(get(ann, task(work))
                        .body()
                        .path("labels")
                        .path(0)
                        .path("label")
                        .path("entails")
                        .path("option")
                        .asText())
                .isEqualTo("no");
    }

    @Test
    void disagreementWaitsForAReviewerWhoCanDecideInEveryWay() {
        Answer work = next(ann);
        label(ann, work, LABEL_YES);
        Answer open = post(rev, task(work) + "/reviews", "{\"verdict\":\"ACCEPT\"}");
        assertThat(open.problem()).isEqualTo("wrong-stage");
        label(ben, next(ben), LABEL_NO);
        Answer waiting = get(rev, P + "/reviews");
        assertThat(waiting.body()
                        .path("items")
                        .path(0)
                        .path("tally")
                        .path("labels")
                        .asInt())
                .isEqualTo(2);
        assertThat(post(rev, task(work) + "/reviews", "{\"verdict\":\"ACCEPT\"}")
                        .problem())
                .isEqualTo("nothing-to-accept");
        Answer silent = post(rev, task(work) + "/reviews", "{\"verdict\":\"REJECT\"}");
        assertThat(silent.pointer()).isEqualTo("/comment");
        Answer bare = post(rev, task(work) + "/overrides", "{\"label\":" + LABEL_NO + ",\"justification\":\"\"}");
        assertThat(bare.pointer()).isEqualTo("/justification");
        Answer settled =
                post(rev, task(work) + "/overrides", "{\"label\":" + LABEL_NO + ",\"justification\":\"clear\"}");
        assertThat(settled.body().path("stage").asText()).isEqualTo("SETTLED");
        assertThat(post(rev, task(work) + "/relabels", "{\"reason\":\"new rules\"}")
                        .body()
                        .path("stage")
                        .asText())
                .isEqualTo("OPEN");
    }

    @Test
    void nothingToDoSaysWhy() {
        for (int i = 0; i < 3; i++) {
            label(ann, next(ann), LABEL_YES);
        }
        Answer idle = next(ann);
        assertThat(idle.status()).isEqualTo(200);
        assertThat(idle.body().path("assignment").isNull()).isTrue();
        assertThat(idle.body().path("reason").asText()).isEqualTo("NO_OPEN_TASK");
        assertThat(idle.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aSuspendedLabelerGetsNoWork() {
        String manager = token("max", Role.MANAGER, "rte");
        String root = token("root", Role.ADMIN, null);
        assertThat(post(manager, P + "/labelers/ann/suspension", "{\"reason\":\"break\"}")
                        .problem())
                .isEqualTo("labeler-not-found");
        Answer granted = send(root, "PUT", "/api/v1/users/ann/grants", "{\"role\":\"LABELER\",\"project\":\"rte\"}");
        assertThat(granted.status()).as(granted.body().toString()).isEqualTo(200);
        assertThat(post(manager, P + "/labelers/ann/suspension", "{\"reason\":\"break\"}")
                        .status())
                .isEqualTo(200);
        assertThat(next(ann).problem()).isEqualTo("labeler-suspended");
        post(manager, P + "/labelers/ann/reinstatement", "{\"reason\":\"rested\"}");
        assertThat(next(ann).status()).isEqualTo(200);
    }

    @Test
    void storageThatDoesNotAnswerIsUnavailable() {
        Answer work = next(ann);
        world.tasks.fallSilent(true);
        Answer silent = label(ann, work, LABEL_YES);
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.header("Retry-After")).isEqualTo("1");
        assertThat(silent.body().toString()).doesNotContain("Exception").doesNotContain("silent");
    }
}
