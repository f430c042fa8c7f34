package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.retention.Cohorts;
import dev.assay.domain.shared.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stays, over HTTP. */
final class CohortTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";

    @BeforeEach
    void prepare() {
        project("rte", 1);
        items("rte", 10);
    }

    /** Tokens end before weeks do, so each week has its own. */
    private void labels(String who) {
        String token = token(who, Role.LABELER, "rte");
        Answer work = post(token, P + "/assignments", "{}");
        String body =
                "{\"assignment\":\"" + work.body().at("/assignment/id").asText() + "\",\"label\":" + LABEL_YES + "}";
        Answer label = post(token, P + "/tasks/" + work.body().path("task").asText() + "/labels", body);
        assertThat(label.status()).as(label.body().toString()).isEqualTo(200);
    }

    private static List<String> figures(JsonNode cohort) {
        List<String> figures = new ArrayList<>();
        cohort.path("active")
                .forEach(active -> figures.add(active.path("labelers").asText()));
        return figures;
    }

    @Test
    void cohorts_tell_how_many_of_those_who_began_in_a_week_labeled_later() {
        LocalDate first = Cohorts.monday(world.clock.instant());
        labels("ann");
        labels("bob");
        world.clock.forward(Duration.ofDays(7));
        labels("ann");
        labels("cyd");
        world.clock.forward(Duration.ofDays(7));
        labels("bob");
        labels("cyd");
        String manager = token("mia", Role.MANAGER, "rte");
        JsonNode items = get(manager, P + "/cohorts").body().path("items");
        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("week").asText()).isEqualTo(first.toString());
        assertThat(items.path(0).path("labelers").asInt()).isEqualTo(2);
        assertThat(figures(items.path(0))).containsExactly("2", "1", "1");
        assertThat(figures(items.path(1))).containsExactly("1", "1");
        assertThat(items.path(0).at("/active/1/share").asDouble()).isEqualTo(0.5);
        assertThat(items.path(0).at("/active/1/interval/low").asDouble()).isLessThan(0.5);
        assertThat(items.path(0).at("/active/1/running").asBoolean()).isFalse();
        assertThat(items.path(0).at("/active/2/running").asBoolean()).isTrue();

        JsonNode page = get(manager, P + "/cohorts?limit=1").body();
        assertThat(page.path("items")).hasSize(1);
        JsonNode rest = get(
                        manager,
                        P + "/cohorts?limit=1&cursor=" + page.path("next").asText())
                .body();
        assertThat(figures(rest.path("items").path(0))).containsExactly("1", "1");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void nobody_began_yet() {
        assertThat(get(token("mia", Role.MANAGER, "rte"), P + "/cohorts").body().path("items"))
                .isEmpty();
    }
}
