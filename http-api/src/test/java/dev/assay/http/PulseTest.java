package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How labelers say how things are, and what others learn of it. */
final class PulseTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String MINE = P + "/labelers/me/pulse";

    @BeforeEach
    void prepare() {
        project("rte", 1);
    }

    private String labeler(String who) {
        world.labelers.carry(who, new LabelerCommand.EnrollLabeler(origin(), new UserId(who)));
        return token(who, Role.LABELER, "rte");
    }

    private static String scores(int work) {
        return "{\"scores\":{\"WORK\":" + work + ",\"FAIRNESS\":3}}";
    }

    private JsonNode pulses() {
        return get(token("mia", Role.MANAGER, "rte"), P + "/pulse").body().path("items");
    }

    @Test
    void five_are_told_of_in_sums_once_nobody_can_add_to_them() {
        for (int i = 1; i <= 5; i++) {
            Answer given = post(labeler("l" + i), MINE, scores(i));
            assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
            assertThat(given.body().path("given").asBoolean()).isTrue();
        }
        assertThat(pulses()).as("the week is not closed").isEmpty();
        world.clock.forward(Duration.ofDays(15));
        JsonNode week = pulses().path(0);
        assertThat(week.path("tooFew").asBoolean()).isFalse();
        assertThat(week.path("statements")).hasSize(2);
        assertThat(week.at("/statements/0/question").asText()).isEqualTo("WORK");
        assertThat(week.at("/statements/0/answers").asInt()).isEqualTo(5);
        assertThat(week.at("/statements/0/mean").asDouble()).isEqualTo(3.0);
        assertThat(week.toString()).doesNotContain("l1", "l5");
    }

    @Test
    void of_four_nothing_is_told() {
        for (int i = 1; i <= 4; i++) {
            post(labeler("l" + i), MINE, scores(i));
        }
        world.clock.forward(Duration.ofDays(15));
        assertThat(pulses()).hasSize(1);
        assertThat(pulses().path(0).path("tooFew").asBoolean()).isTrue();
        assertThat(pulses().path(0).has("statements")).isFalse();
    }

    @Test
    void a_week_is_spoken_of_once_and_what_does_not_hold_is_named() {
        String ann = labeler("ann");
        JsonNode asked = get(ann, MINE).body();
        assertThat(asked.path("given").asBoolean(true)).isFalse();
        assertThat(asked.path("statements")).hasSize(4);
        assertThat(post(ann, MINE, "{\"scores\":{}}").pointer()).isEqualTo("/scores");
        assertThat(post(ann, MINE, "{\"scores\":{\"WORK\":6}}").pointer()).isEqualTo("/scores/WORK");
        assertThat(post(ann, MINE, "{\"scores\":{\"FOOD\":1}}").pointer()).isEqualTo("/scores/FOOD");
        assertThat(post(ann, MINE, scores(4)).status()).isEqualTo(200);
        Answer again = post(ann, MINE, scores(1));
        assertThat(again.problem()).isEqualTo("pulse-given");
        assertThat(again.body().path("week").asText())
                .isEqualTo(asked.path("week").asText());
        world.clock.forward(Duration.ofDays(7));
        ann = token("ann", Role.LABELER, "rte");
        assertThat(get(ann, MINE).body().path("given").asBoolean(true)).isFalse();
    }

    @Test
    void nobody_else_reads_what_one_labeler_said() {
        String ann = labeler("ann");
        post(ann, MINE, scores(1));
        String own = get(ann, P + "/labelers/me/record").body().toString();
        assertThat(own).contains("pulse-given", "\"WORK\":1");
        for (Role role : new Role[] {Role.MANAGER, Role.REVIEWER, Role.AUDITOR, Role.ANALYST}) {
            String who = token(role.name().toLowerCase(Locale.ROOT), role, "rte");
            String read = get(who, P + "/labelers/ann/record").body().toString();
            assertThat(read).as(role.name()).contains("pulse-given").doesNotContain("scores", "FAIRNESS");
        }
    }
}
