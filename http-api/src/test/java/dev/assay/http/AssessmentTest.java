package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessmentTest extends ApiTest {
    private static final String PROJECT = "/api/v1/projects/rte";
    private static final String MINE = PROJECT + "/labelers/me/assessments";
    private String ann = "";
    private String manager = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void aProjectWithItems() {
        project("rte", 1);
        items("rte", 3);
        ann = token("ann", Role.LABELER, "rte");
        manager = token("mia", Role.MANAGER, "rte");
        world.labelers.carry("ann", new LabelerCommand.EnrollLabeler(origin(), new UserId("ann")));
        Answer tasks = get(manager, PROJECT + "/tasks");
        first = tasks.body().path("items").path(0).path("task").asText();
        second = tasks.body().path("items").path(1).path("task").asText();
    }

    private String paper(String id, String kind, String more) {
        return "{\"id\":\"" + id + "\",\"version\":1,\"kind\":\"" + kind + "\",\"pass\":1,\"attempts\":2,"
                + "\"coolingOffHours\":24," + more + "\"questions\":["
                + "{\"task\":\"" + first + "\",\"expected\":" + LABEL_YES + ",\"explanation\":\"it follows\"},"
                + "{\"task\":\"" + second + "\",\"expected\":" + LABEL_NO + "}]}";
    }

    private Answer assign(String paper) {
        return post(manager, PROJECT + "/labelers/ann/assessments", paper);
    }

    private Answer take(String id, String one, String two) {
        return post(
                ann,
                MINE + "/" + id + "/attempts",
                "{\"answers\":[{\"task\":\"" + first + "\",\"label\":" + one + "},{\"task\":\"" + second
                        + "\",\"label\":" + two + "}]}");
    }

    private Answer next() {
        return post(ann, PROJECT + "/assignments", "{}");
    }

    @Test
    void work_waits_for_a_general_assessment_that_is_failed_first_and_passed_after_the_wait() {
        assertThat(assign(paper("basics", "GENERAL", "")).body().path("needed").asInt())
                .isEqualTo(2);
        Answer refused = next();
        assertThat(refused.problem()).isEqualTo("assessment-due");
        assertThat(refused.body().path("assessment").asText()).isEqualTo("basics");
        Answer paper = get(ann, MINE + "/basics");
        assertThat(paper.body().path("questions")).hasSize(2);
        assertThat(paper.body().toString()).contains("Text 0").doesNotContain("it follows", "expected", "yes");

        Answer failed = take("basics", LABEL_YES, LABEL_YES);
        assertThat(failed.body().path("right").asInt()).isEqualTo(1);
        assertThat(failed.body().path("assessment").path("passed").asBoolean()).isFalse();
        assertThat(failed.body().path("questions").path(0).path("explanation").asText())
                .isEqualTo("it follows");
        Answer early = take("basics", LABEL_YES, LABEL_NO);
        assertThat(early.problem()).isEqualTo("cooling-off");
        Answer waiting = next();
        assertThat(waiting.problem()).isEqualTo("assessment-due");
        assertThat(Instant.parse(waiting.body().path("until").asText()))
                .isEqualTo(Instant.parse(early.body().path("until").asText()));
        world.clock.forward(Duration.ofHours(24));
        ann = issue(new UserId("ann"), Duration.ofDays(1));
        assertThat(take("basics", LABEL_YES, LABEL_NO)
                        .body()
                        .path("assessment")
                        .path("passed")
                        .asBoolean())
                .isTrue();
        assertThat(next().status()).isEqualTo(200);
    }

    @Test
    void attempts_end_and_a_new_version_brings_new_ones() {
        assign(paper("tool", "TOOL", ""));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(take("tool", LABEL_NO, LABEL_NO).status()).isEqualTo(200);
            world.clock.forward(Duration.ofHours(24));
            ann = issue(new UserId("ann"), Duration.ofDays(1));
            manager = issue(new UserId("mia"), Duration.ofDays(1));
        }
        assertThat(take("tool", LABEL_YES, LABEL_NO).problem()).isEqualTo("attempts-used");
        assertThat(next().body().has("until")).isFalse();
        assertThat(assign(paper("tool", "TOOL", "").replace("\"coolingOffHours\":24", "\"coolingOffHours\":1"))
                        .pointer())
                .isEqualTo("/version");
        assertThat(assign(paper("tool", "TOOL", "").replace("\"version\":1", "\"version\":2"))
                        .status())
                .isEqualTo(200);
        assertThat(take("tool", LABEL_YES, LABEL_NO)
                        .body()
                        .path("assessment")
                        .path("passed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_answers_are_hidden_from_the_taker_and_shown_to_the_manager() {
        assign(paper("basics", "GENERAL", ""));
        assertThat(get(ann, PROJECT + "/labelers/me/record").body().toString())
                .contains("assessment-assigned")
                .doesNotContain("expected", "it follows");
        assertThat(get(manager, PROJECT + "/labelers/ann/record").body().toString())
                .contains("expected", "it follows");
    }

    @Test
    void passing_a_domains_assessment_certifies_and_keeps_no_other_work_back() {
        assertThat(assign(paper("xray", "DOMAIN", "\"domain\":\"radiology\",\"validDays\":30,"))
                        .status())
                .isEqualTo(200);
        assertThat(next().status()).isEqualTo(200);
        assertThat(take("xray", LABEL_YES, LABEL_NO)
                        .body()
                        .path("assessment")
                        .path("passed")
                        .asBoolean())
                .isTrue();
        assertThat(get(ann, PROJECT + "/labelers/me/record").body().toString())
                .contains("certificate-granted", "radiology", "2 of 2 right");
    }

    @Test
    void what_does_not_hold_is_refused_where_it_does_not() {
        assertThat(assign(paper("x y", "GENERAL", "")).pointer()).isEqualTo("/id");
        assertThat(assign(paper("x", "DOMAIN", "")).pointer()).isEqualTo("/domain");
        assertThat(assign(paper("x", "GENERAL", "").replace(second, "none-0-0")).pointer())
                .isEqualTo("/questions/1/task");
        assertThat(assign(paper("x", "GENERAL", "").replace(second, first)).pointer())
                .isEqualTo("/questions/1/task");
        assertThat(take("none", LABEL_YES, LABEL_NO).problem()).isEqualTo("assessment-not-found");
    }
}
