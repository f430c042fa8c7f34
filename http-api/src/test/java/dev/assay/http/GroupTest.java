package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups of labelers over HTTP. */
final class GroupTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";

    private String manager = "";

    @BeforeEach
    void prepare() {
        project("rte", 1);
        manager = token("mia", Role.MANAGER, "rte");
        for (String who : List.of("ann", "bob", "cyd")) {
            world.labelers.carry(who, new LabelerCommand.EnrollLabeler(origin(), new UserId(who)));
            token(who, Role.LABELER, "rte");
        }
    }

    private Answer join(String group, String who) {
        return send(manager, "PUT", P + "/groups/" + group + "/members/" + who, "{}");
    }

    private List<String> labelers(String query) {
        Answer listed = get(manager, P + query);
        assertThat(listed.status()).as(listed.body().toString()).isEqualTo(200);
        return listed.body().path("items").findValuesAsText("labeler");
    }

    @Test
    void labelers_are_listed_by_the_groups_they_are_in() {
        assertThat(join("night", "ann").status()).isEqualTo(200);
        assertThat(join("night", "cyd").status()).isEqualTo(200);
        assertThat(join("day", "bob").status()).isEqualTo(200);
        assertThat(join("day", "bob").header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(labelers("/groups")).containsExactly("bob", "ann", "cyd");
        assertThat(labelers("/labelers?group=night")).containsExactly("ann", "cyd");
        assertThat(labelers("/labelers?group=none")).isEmpty();
        Answer first = get(manager, P + "/labelers?group=night&limit=1");
        String next = first.body().path("next").asText();
        assertThat(labelers("/labelers?group=night&limit=1&cursor=" + next)).containsExactly("cyd");
        assertThat(get(manager, P + "/labelers?group=day&limit=1&cursor=" + next)
                        .status())
                .as("a cursor belongs to its group")
                .isEqualTo(400);
        String gone = P + "/groups/night/members/ann/removal";
        assertThat(post(manager, gone, "{\"reason\":\" \"}").pointer()).isEqualTo("/reason");
        assertThat(post(manager, gone, "{\"reason\":\"works days now\"}").status())
                .isEqualTo(200);
        assertThat(labelers("/labelers?group=night")).containsExactly("cyd");
    }

    @Test
    void a_group_opens_work_that_asks_for_it_and_its_skill_is_not_given_otherwise() {
        join("night", "ann");
        Labeler.Enrolled ann = (Labeler.Enrolled) world.labelers.state("ann");
        assertThat(ann.profile(new ProjectId("rte")).skills()).contains("group.night");
        assertThat(ann.profile(new ProjectId("other")).skills()).isEmpty();
        assertThat(send(manager, "PUT", P + "/labelers/bob/skills/group.night", "{}")
                        .pointer())
                .isEqualTo("/skill");
        assertThat(join("night", "stranger").problem()).isEqualTo("labeler-not-found");
    }
}
