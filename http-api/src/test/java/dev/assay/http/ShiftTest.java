package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShiftTest extends ApiTest {
    private static final String LABELERS = "/api/v1/projects/rte/labelers";
    private static final String NEVER = "{\"hours\":{\"zone\":\"Europe/Vienna\",\"week\":[],\"exceptions\":[]}}";
    private String ann = "";
    private String manager = "";

    @BeforeEach
    void aProjectWithWork() {
        project("rte", 1);
        items("rte", 80);
        ann = token("ann", Role.LABELER, "rte");
        manager = token("mia", Role.MANAGER, "rte");
        UserId id = new UserId("ann");
        world.labelers.carry("ann", new LabelerCommand.EnrollLabeler(origin(), id));
    }

    private Answer next() {
        return post(ann, "/api/v1/projects/rte/assignments", "{}");
    }

    /** Takes a task and answers it. */
    private Answer cycle() {
        Answer work = next();
        if (work.status() == 200) {
            String id = work.body().path("assignment").path("id").asText();
            String path =
                    "/api/v1/projects/rte/tasks/" + work.body().path("task").asText() + "/labels";
            assertThat(post(ann, path, "{\"assignment\":\"" + id + "\",\"label\":" + LABEL_YES + "}")
                            .status())
                    .isEqualTo(200);
        }
        return work;
    }

    @Test
    void after_fifty_minutes_of_work_a_break_is_due_and_afterwards_work_goes_on() {
        for (int minute = 0; minute < 50; minute += 5) {
            assertThat(cycle().status()).isEqualTo(200);
            world.clock.forward(Duration.ofMinutes(5));
        }
        Answer refused = next();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("break-due");
        assertThat(refused.body().path("reason").asText()).isEqualTo("BREAK_DUE");
        assertThat(refused.body().path("limitSeconds").asLong()).isEqualTo(3000);
        Instant until = Instant.parse(refused.body().path("until").asText());
        assertThat(Duration.between(world.clock.instant(), until))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(Long.parseLong(String.valueOf(refused.header("Retry-After"))))
                .isBetween(240L, 300L);
        world.clock.forward(Duration.ofMinutes(5));
        assertThat(cycle().status()).isEqualTo(200);
    }

    @Test
    void outside_working_hours_nothing_is_handed_out_until_they_change() {
        assertThat(send(manager, "PUT", LABELERS + "/ann/hours", NEVER)
                        .body()
                        .path("working")
                        .asBoolean(true))
                .isFalse();
        Answer refused = next();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("off-hours");
        assertThat(refused.body().has("until")).isFalse();
        Answer lifted = send(ann, "PUT", LABELERS + "/me/hours", "{}");
        assertThat(lifted.status()).isEqualTo(200);
        assertThat(lifted.body().has("hours")).isFalse();
        assertThat(next().status()).isEqualTo(200);
    }

    @Test
    void hours_that_do_not_hold_are_refused_where_they_do_not() {
        String bad = NEVER.replace("Europe/Vienna", "Vienna");
        assertThat(send(ann, "PUT", LABELERS + "/me/hours", bad).pointer()).isEqualTo("/hours/zone");
        String noDay = "{\"hours\":{\"zone\":\"UTC\",\"exceptions\":[],"
                + "\"week\":[{\"day\":\"SOMEDAY\",\"from\":\"09:00\",\"to\":\"10:00\"}]}}";
        assertThat(send(ann, "PUT", LABELERS + "/me/hours", noDay).pointer()).isEqualTo("/hours/week/0/day");
        assertThat(send(ann, "PUT", LABELERS + "/me/hours", "{\"hours\":7}").pointer())
                .isEqualTo("/hours");
    }

    @Test
    void a_labeler_reads_the_own_record_and_a_manager_that_of_labelers_of_the_project() {
        send(ann, "PUT", LABELERS + "/me/hours", NEVER);
        Answer record = get(ann, LABELERS + "/me/record?limit=1");
        assertThat(record.body()
                        .path("items")
                        .path(0)
                        .path("event")
                        .path("type")
                        .asText())
                .isEqualTo("labeler-enrolled");
        Answer rest = get(
                ann,
                LABELERS + "/me/record?limit=5&cursor="
                        + record.body().path("next").asText());
        assertThat(rest.body()
                        .path("items")
                        .path(0)
                        .path("event")
                        .path("hours")
                        .path("zone")
                        .asText())
                .isEqualTo("Europe/Vienna");
        assertThat(get(manager, LABELERS + "/ann/record").body().path("items")).hasSize(2);
        assertThat(get(manager, LABELERS + "/ann/shift")
                        .body()
                        .path("hours")
                        .path("zone")
                        .asText())
                .isEqualTo("Europe/Vienna");
        token("zoe", Role.LABELER, "other");
        assertThat(get(manager, LABELERS + "/zoe/record").problem()).isEqualTo("labeler-not-found");
    }
}
