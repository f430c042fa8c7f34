package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.shared.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets into a project by invitation, and who is put out of the whole system again. */
final class InvitationTest extends ApiTest {
    private static final String INVITATIONS = "/api/v1/projects/rte/invitations";
    private static final String ACCEPTANCE = "/api/v1/invitations/acceptance";

    private String manager = "";

    @BeforeEach
    void people() {
        project("rte", 2);
        manager = token("max", Role.MANAGER, "rte");
    }

    private Answer invite(String more) {
        return post(manager, INVITATIONS, "{\"name\":\"Ada\",\"roles\":[\"LABELER\"]" + more + "}");
    }

    private static String text(Answer invited) {
        assertThat(invited.status()).as(invited.body().toString()).isEqualTo(201);
        return invited.body().path("invitation").asText();
    }

    private Answer accept(String invitation) {
        return post("", ACCEPTANCE, "{\"invitation\":\"" + invitation + "\"}");
    }

    @Test
    void whoever_is_invited_gets_in_once_with_the_roles_offered() {
        items("rte", 1);
        Answer invited = post(
                manager,
                INVITATIONS,
                "{\"userId\":\"ada\",\"name\":\"Ada\",\"email\":\"a@b.c\",\"roles\":[\"LABELER\",\"ANALYST\"]}");
        Answer entered = accept(text(invited));
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        String ada = entered.body().path("token").asText();
        Answer me = get(ada, "/api/v1/me");
        assertThat(me.body().path("name").asText()).isEqualTo("Ada");
        assertThat(me.body().path("grants").toString()).contains("LABELER", "ANALYST");
        assertThat(post(ada, "/api/v1/projects/rte/assignments", "{}").status()).isEqualTo(200);
        assertThat(world.labelers.state("ada")).isInstanceOf(Labeler.Enrolled.class);
        assertThat(accept(text(invited)).problem()).isEqualTo("invitation-not-found");
        String secret = text(invited).substring(text(invited).lastIndexOf('.') + 1);
        assertThat(world.users.history("ada").toString()).doesNotContain(secret);
    }

    @Test
    void the_invited_person_may_say_their_own_name() {
        String text = text(invite(""));
        assertThat(post("", ACCEPTANCE, "{\"invitation\":\"" + text + "\",\"email\":\"a@b.c\"}")
                        .pointer())
                .isEqualTo("/email");
        Answer entered = post("", ACCEPTANCE, "{\"invitation\":\"" + text + "\",\"name\":\"Augusta Ada King\"}");
        assertThat(get(entered.body().path("token").asText(), "/api/v1/me")
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Augusta Ada King");
    }

    @Test
    void an_invitation_that_expired_was_revoked_or_is_wrong_lets_nobody_in() {
        String soon = world.clock.instant().plusSeconds(60).toString();
        String expiring = text(invite(",\"expires\":\"" + soon + "\""));
        Answer revoked = invite(",\"userId\":\"bob\"");
        assertThat(post(manager, INVITATIONS + "/bob/revocation", "").status()).isEqualTo(200);
        world.clock.forward(Duration.ofSeconds(61));
        assertThat(accept(expiring).problem()).isEqualTo("invitation-expired");
        assertThat(accept(text(revoked)).problem()).isEqualTo("invitation-not-found");
        for (String wrong : List.of("inv_bob.guess", "inv_nobody.guess", "inv_", "asy_bob.t.s", "")) {
            assertThat(accept(wrong).problem()).as(wrong).isEqualTo("invitation-not-found");
        }
        assertThat(get(manager, INVITATIONS).body().toString()).contains("\"EXPIRED\"", "\"REVOKED\"");
        assertThat(text(invite(",\"userId\":\"bob\""))).startsWith("inv_bob.");
    }

    @Test
    void an_invitation_is_shown_once() {
        String body = "{\"name\":\"Ada\",\"roles\":[\"LABELER\"]}";
        assertThat(post(manager, INVITATIONS, body, "Idempotency-Key", "k").status())
                .isEqualTo(201);
        Answer again = post(manager, INVITATIONS, body, "Idempotency-Key", "k");
        assertThat(again.problem()).isEqualTo("token-already-shown");
        assertThat(get(manager, INVITATIONS).body().path("items")).hasSize(1);
    }

    @Test
    void a_manager_reaches_their_own_project_and_roles_below_their_own() {
        project("other", 2);
        invite(",\"userId\":\"ada\"");
        String stranger = token("sam", Role.MANAGER, "other");
        assertThat(post(stranger, "/api/v1/projects/other/invitations/ada/revocation", "")
                        .problem())
                .isEqualTo("invitation-not-found");
        assertThat(get(stranger, "/api/v1/projects/other/invitations").body().path("items"))
                .isEmpty();
        for (String roles : List.of("\"MANAGER\"", "\"ADMIN\"", "\"KING\"", "\"LABELER\",\"LABELER\"")) {
            Answer refused = post(manager, INVITATIONS, "{\"name\":\"Eve\",\"roles\":[" + roles + "]}");
            assertThat(refused.pointer()).as(roles).isEqualTo(roles.contains(",") ? "/roles/1" : "/roles/0");
        }
        assertThat(post(manager, INVITATIONS, "{\"name\":\"Eve\",\"roles\":[]}").pointer())
                .isEqualTo("/roles");
        String root = token("root", Role.ADMIN, null);
        assertThat(post(root, INVITATIONS, "{\"name\":\"Mia\",\"roles\":[\"MANAGER\"]}")
                        .status())
                .isEqualTo(201);
        assertThat(invite(",\"userId\":\"max\"").problem()).isEqualTo("user-id-taken");
        String never = world.clock.instant().plus(Duration.ofDays(31)).toString();
        assertThat(invite(",\"expires\":\"" + never + "\"").pointer()).isEqualTo("/expires");
    }

    @Test
    void a_closed_account_opens_nothing_until_it_is_opened_again() {
        String root = token("root", Role.ADMIN, null);
        String ann = token("ann", Role.LABELER, "rte");
        items("rte", 1);
        assertThat(post(root, "/api/v1/users/ann/deactivation", "{\"reason\":\" \"}")
                        .pointer())
                .isEqualTo("/reason");
        assertThat(post(root, "/api/v1/users/ann/deactivation", "{\"reason\":\"left\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post(ann, "/api/v1/projects/rte/assignments", "{}").status()).isEqualTo(401);
        assertThat(post(root, "/api/v1/users/ann/tokens", "{}").problem()).isEqualTo("user-deactivated");
        assertThat(get(root, "/api/v1/users").body().toString()).contains("\"active\":false");
        assertThat(post(root, "/api/v1/users/root/deactivation", "{\"reason\":\"tired\"}")
                        .problem())
                .isEqualTo("own-account");
        assertThat(post(root, "/api/v1/users/nobody/deactivation", "{\"reason\":\"who\"}")
                        .problem())
                .isEqualTo("user-not-found");
        assertThat(post(root, "/api/v1/users/ann/reactivation", "{\"reason\":\"came back\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post(ann, "/api/v1/projects/rte/assignments", "{}").status()).isEqualTo(200);
    }
}
