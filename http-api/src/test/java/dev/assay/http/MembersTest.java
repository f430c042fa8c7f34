package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole team is let into a project by a file. */
final class MembersTest extends ApiTest {
    private static final String MEMBERS = "/api/v1/projects/rte/members";

    private String manager = "";

    @BeforeEach
    void people() {
        project("rte", 2);
        manager = token("max", Role.MANAGER, "rte");
    }

    private List<JsonNode> upload(String token, String file) throws JsonProcessingException {
        Answer answer = post(token, MEMBERS, file, "Content-Type", "text/csv");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        List<JsonNode> report = new ArrayList<>();
        for (String line : answer.response().body().lines().toList()) {
            report.add(JSON.readTree(line));
        }
        return report;
    }

    private static List<String> results(List<JsonNode> report) {
        return report.stream()
                .map(line ->
                        line.path("line").asText() + ' ' + line.path("result").asText())
                .toList();
    }

    private static List<String> errors(JsonNode line) {
        List<String> errors = new ArrayList<>();
        line.at("/problem/errors")
                .forEach(error -> errors.add(error.path("pointer").asText()));
        return errors;
    }

    private Labeler.Enrolled labeler(String user) {
        return (Labeler.Enrolled) world.labelers.state(user);
    }

    @Test
    void a_team_gets_in_with_roles_skills_and_languages() throws JsonProcessingException {
        List<JsonNode> report = upload(manager, "\uFEFF" + """
                        user,name,email,roles,skills,languages
                        ada,"King, Ada",a@b.c,LABELER;REVIEWER,xray; ct,en;PT-br

                        bob,Bob,,,,
                        lyn,Lyn,,ANALYST,,
                        """.replace("\n", "\r\n"));
        assertThat(results(report)).containsExactly("2 INVITED", "4 INVITED", "5 INVITED");
        assertThat(labeler("ada").skills()).containsExactlyInAnyOrder("xray", "ct", "language.en", "language.pt-BR");
        assertThat(world.labelers.state("lyn")).isInstanceOf(Labeler.Absent.class);
        String invitation = report.get(0).path("invitation").asText();
        Answer entered = post("", "/api/v1/invitations/acceptance", "{\"invitation\":\"" + invitation + "\"}");
        Answer me = get(entered.body().path("token").asText(), "/api/v1/me");
        assertThat(me.body().path("name").asText()).isEqualTo("King, Ada");
        assertThat(me.body().path("grants").toString()).contains("LABELER", "REVIEWER");
        assertThat(world.users.history("ada").toString())
                .doesNotContain(invitation.substring(invitation.lastIndexOf('.') + 1));
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_longer_one_only_adds() throws JsonProcessingException {
        String file = "user,name,skills\nada,Ada,xray\nbob,Bob,\n";
        List<JsonNode> first = upload(manager, file);
        int before = world.users.history("ada").size()
                + world.labelers.history("ada").size();
        List<JsonNode> again = upload(manager, file);
        assertThat(results(again)).containsExactly("2 UNCHANGED", "3 UNCHANGED");
        assertThat(again.get(0).has("invitation")).isFalse();
        assertThat(world.users.history("ada").size()
                        + world.labelers.history("ada").size())
                .isEqualTo(before);
        String secret = first.get(1).path("invitation").asText();
        post("", "/api/v1/invitations/acceptance", "{\"invitation\":\"" + secret + "\"}");
        List<JsonNode> more = upload(manager, "user,name,skills\nada,Ada,xray\nbob,Robert,ct\ncyd,Cyd,\n");
        assertThat(results(more)).containsExactly("2 UNCHANGED", "3 UPDATED", "4 INVITED");
        assertThat(labeler("bob").skills()).containsExactly("ct");
        assertThat(world.people
                        .find(new UserId("bob"))
                        .toCompletableFuture()
                        .join()
                        .orElseThrow()
                        .name())
                .as("their own name is theirs")
                .isEqualTo("Bob");
    }

    @Test
    void a_wrong_line_names_its_columns_and_holds_up_no_other() throws JsonProcessingException {
        List<JsonNode> report = upload(manager, """
                user,name,roles,skills,languages
                a b,,KING;LABELER;LABELER,x y;ok,klingon!;de
                ada,Ada,MANAGER,,
                ada,Ada,,,
                ada,Ada again,,,
                bob,Bob
                lyn,Lyn,ANALYST,xray,
                cyd,"open,,,
                """);
        assertThat(results(report))
                .containsExactly(
                        "2 REJECTED",
                        "3 REJECTED",
                        "4 INVITED",
                        "5 REJECTED",
                        "6 REJECTED",
                        "7 REJECTED",
                        "8 REJECTED");
        assertThat(errors(report.get(0)))
                .containsExactly("/user", "/name", "/roles/0", "/roles/2", "/skills/0", "/languages/0");
        assertThat(errors(report.get(1))).containsExactly("/roles/0");
        assertThat(report.get(3).at("/problem/errors/0/message").asText()).contains("line 4");
        assertThat(errors(report.get(5))).containsExactly("/skills");
    }

    @Test
    void a_file_with_other_columns_is_refused_whole() {
        Answer wrong = post(manager, MEMBERS, "user,name,skils\nada,Ada,x\n", "Content-Type", "text/csv");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointer()).isEqualTo("/skils");
        assertThat(post(manager, MEMBERS, "user\nada\n", "Content-Type", "text/csv")
                        .pointer())
                .isEqualTo("/name");
        assertThat(post(manager, MEMBERS, "\n", "Content-Type", "text/csv").status())
                .isEqualTo(422);
        assertThat(post(manager, MEMBERS, "{}", "Content-Type", "application/x-ndjson")
                        .problem())
                .isEqualTo("unsupported-media-type");
        assertThat(world.users.history("ada")).isEmpty();
    }

    @Test
    void a_file_that_is_too_long_lets_nobody_in() {
        StringBuilder many = new StringBuilder("user,name\n");
        for (int i = 0; i <= 5_000; i++) {
            many.append("user").append(i).append(",Name\n");
        }
        Answer lines = post(manager, MEMBERS, many.toString(), "Content-Type", "text/csv");
        assertThat(lines.problem()).isEqualTo("too-large");
        String wide = "user,name\nada," + "x".repeat(1024 * 1024) + '\n';
        assertThat(post(manager, MEMBERS, wide, "Content-Type", "text/csv").problem())
                .isEqualTo("too-large");
        assertThat(world.users.history("user0")).isEmpty();
    }

    @Test
    void only_an_administrator_gives_roles_to_whoever_has_an_account() throws JsonProcessingException {
        project("other", 2);
        token("oto", Role.LABELER, "other");
        token("ann", Role.LABELER, "rte");
        String file = "user,name,roles,skills\noto,Oto,LABELER,xray\nann,Ann,REVIEWER,\nann2,Ann,MANAGER,\n";
        List<JsonNode> refused = upload(manager, file);
        assertThat(results(refused)).containsExactly("2 REJECTED", "3 REJECTED", "4 REJECTED");
        assertThat(errors(refused.get(0))).containsExactly("/user");
        assertThat(errors(refused.get(1))).containsExactly("/roles");
        assertThat(world.labelers.state("oto")).isInstanceOf(Labeler.Absent.class);
        String admin = token("root", Role.ADMIN, null);
        assertThat(results(upload(admin, file))).containsExactly("2 UPDATED", "3 UPDATED", "4 INVITED");
        assertThat(labeler("oto").skills()).containsExactly("xray");
    }

    @Test
    void another_projects_invitation_keeps_its_id_and_an_expired_one_is_renewed() throws JsonProcessingException {
        project("other", 2);
        String stranger = token("sam", Role.MANAGER, "other");
        upload(manager, "user,name\nada,Ada\n");
        Answer taken = post(
                stranger,
                "/api/v1/projects/other/members",
                "user,name,skills\nada,Ada,xray\n",
                "Content-Type",
                "text/csv");
        assertThat(taken.response().body()).contains("REJECTED", "user-id-taken");
        assertThat(labeler("ada").skills()).isEmpty();
        assertThat(errors(upload(manager, "user,name,roles\nada,Ada,REVIEWER\n").get(0)))
                .containsExactly("/roles");
        world.clock.forward(Duration.ofDays(8));
        manager = token("mia", Role.MANAGER, "rte");
        assertThat(results(upload(manager, "user,name,roles\nada,Ada,REVIEWER\n")))
                .containsExactly("2 INVITED");
    }
}
