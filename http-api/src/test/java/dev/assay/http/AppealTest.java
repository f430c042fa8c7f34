package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppealTest extends ApiTest {
    private static final String PROJECT = "/api/v1/projects/rte";
    private static final String LABELERS = PROJECT + "/labelers";
    private String ann = "";
    private String bob = "";
    private String first = "";
    private String second = "";
    private String manager = "";

    @BeforeEach
    void aProject() {
        project("rte", 2);
        items("rte", 2);
        ann = token("ann", Role.LABELER, "rte");
        bob = token("bob", Role.LABELER, "rte");
        first = token("rita", Role.REVIEWER, "rte");
        second = token("rolf", Role.REVIEWER, "rte");
        token("mia", Role.REVIEWER, "rte");
        manager = token("mia", Role.MANAGER, "rte");
        for (String labeler : new String[] {"ann", "bob"}) {
            world.labelers.carry(labeler, new LabelerCommand.EnrollLabeler(origin(), new UserId(labeler)));
        }
    }

    private String answer(String token, String label) {
        Answer work = post(token, PROJECT + "/assignments", "{}");
        String task = work.body().path("task").asText();
        String id = work.body().path("assignment").path("id").asText();
        Answer sent = post(
                token,
                PROJECT + "/tasks/" + task + "/labels",
                "{\"assignment\":\"" + id + "\",\"label\":" + label + "}");
        assertThat(sent.status()).isEqualTo(200);
        return task;
    }

    private static String decision(boolean upheld, String label) {
        return "{\"upheld\":" + upheld + ",\"justification\":\"I read it again\""
                + (label.isEmpty() ? "" : ",\"label\":" + label) + "}";
    }

    private boolean right(String token) {
        return get(token, LABELERS + "/me/labels")
                .body()
                .path("items")
                .path(0)
                .path("right")
                .asBoolean();
    }

    @Test
    void an_appeal_upheld_corrects_the_outcome_and_with_it_both_labelers_scores() {
        String task = answer(ann, LABEL_YES);
        assertThat(id(answer(bob, LABEL_NO))).isEqualTo(id(task));
        String override = "{\"label\":" + LABEL_NO + ",\"justification\":\"no\"}";
        assertThat(post(first, PROJECT + "/tasks/" + task + "/overrides", override)
                        .status())
                .isEqualTo(200);
        assertThat(right(ann)).isFalse();
        assertThat(right(bob)).isTrue();

        String grounds = "{\"id\":\"ap1\",\"kind\":\"REVIEW\",\"task\":\"" + task + "\",\"grounds\":\"it does\"}";
        assertThat(post(ann, LABELERS + "/me/appeals", grounds).status()).isEqualTo(200);
        assertThat(post(ann, LABELERS + "/me/appeals", grounds.replace("ap1", "ap2"))
                        .problem())
                .isEqualTo("appeal-waits");
        String decide = LABELERS + "/ann/appeals/ap1/decision";
        assertThat(post(first, decide, decision(true, LABEL_YES)).problem()).isEqualTo("not-impartial");
        assertThat(post(second, decide, decision(true, "")).pointer()).isEqualTo("/label");
        assertThat(post(second, decide, decision(false, LABEL_YES)).pointer()).isEqualTo("/label");
        assertThat(post(second, LABELERS + "/ann/appeals/none/decision", decision(true, ""))
                        .problem())
                .isEqualTo("appeal-not-found");

        Answer upheld = post(second, decide, decision(true, LABEL_YES), "Idempotency-Key", "once");
        assertThat(upheld.body().path("upheld").asBoolean()).isTrue();
        assertThat(post(second, decide, decision(true, LABEL_YES), "Idempotency-Key", "once")
                        .header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(post(second, decide, decision(false, "")).problem()).isEqualTo("appeal-decided");
        assertThat(right(ann)).isTrue();
        assertThat(right(bob)).isFalse();
        assertThat(get(ann, LABELERS + "/me/development")
                        .body()
                        .at("/kinds/0/weeks/0/accuracy")
                        .asDouble())
                .isEqualTo(1);
        assertThat(get(second, LABELERS + "/bob/development?weeks=1")
                        .body()
                        .at("/kinds/0/weeks/0/accuracy")
                        .asDouble(1))
                .isZero();
        scoresGoAlong();
        assertThat(get(second, LABELERS + "/bob/development?weeks=27").problem())
                .isEqualTo("bad-request");
        assertThat(get(second, PROJECT + "/tasks/" + task + "/history").body().toString())
                .contains("I read it again");
        assertThat(get(ann, LABELERS + "/me/record").body().toString()).contains("it does", "I read it again");
        assertThat(get(ann, LABELERS + "/me/appeals").body().path("items")).hasSize(1);
    }

    private void scoresGoAlong() {
        String csv =
                get(manager, PROJECT + "/exports/scores?format=csv").response().body();
        assertThat(csv.lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith(
                        "labeler,from,to,labels,overall,accuracy,accuracy.low,accuracy.high,accuracy.evidence,accuracy.met,");
        assertThat(csv.lines().skip(1)).first().asString().startsWith("ann,").contains(",1,,");
        String lines = get(manager, PROJECT + "/exports/scores?format=ndjson")
                .response()
                .body();
        assertThat(lines.lines()).hasSize(3).last().asString().contains("\"count\":2");
        assertThat(lines).contains("\"labeler\":\"bob\"", "\"accuracy\":{\"evidence\":1,\"met\":false}");
    }

    @Test
    void a_suspension_can_be_appealed_against_and_whoever_imposed_it_does_not_judge() {
        String grounds = "{\"id\":\"ap1\",\"kind\":\"SUSPENSION\",\"grounds\":\"I did not\"}";
        assertThat(post(ann, LABELERS + "/me/appeals", grounds).problem()).isEqualTo("nothing-to-appeal");
        post(manager, LABELERS + "/ann/suspension", "{\"reason\":\"random\"}");
        assertThat(post(ann, LABELERS + "/me/appeals", grounds).status()).isEqualTo(200);
        String decide = LABELERS + "/ann/appeals/ap1/decision";
        assertThat(post(manager, decide, decision(true, "")).problem()).isEqualTo("not-impartial");
        assertThat(post(second, decide, decision(true, "")).status()).isEqualTo(200);
        assertThat(post(ann, PROJECT + "/assignments", "{}").status()).isEqualTo(200);
    }

    @Test
    void nobody_appeals_for_others_or_against_what_no_reviewer_decided() {
        String task = answer(ann, LABEL_YES);
        String grounds = "{\"kind\":\"REVIEW\",\"task\":\"" + task + "\",\"grounds\":\"it does\"}";
        assertThat(post(ann, LABELERS + "/me/appeals", grounds).problem()).isEqualTo("nothing-to-appeal");
        String override = "{\"label\":" + LABEL_NO + ",\"justification\":\"no\"}";
        post(first, PROJECT + "/tasks/" + task + "/overrides", override);
        assertThat(post(bob, LABELERS + "/me/appeals", grounds).problem()).isEqualTo("nothing-to-appeal");
        assertThat(post(ann, LABELERS + "/me/appeals", "{\"kind\":\"REVIEW\",\"grounds\":\"x\"}")
                        .pointer())
                .isEqualTo("/task");
    }
}
