package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.write.people.PeopleStore.Person;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users, their roles and their tokens. */
final class UserTest extends ApiTest {
    private String root = "";

    @BeforeEach
    void admin() {
        root = token("root", Role.ADMIN, null);
        project("rte", 2);
    }

    @Test
    void aNewUserCanWorkWithTheirToken() {
        Answer user = post(root, "/api/v1/users", "{\"userId\":\"ada\",\"name\":\"Ada Lovelace\",\"email\":\"a@b.c\"}");
        assertThat(user.status()).isEqualTo(201);
        assertThat(user.header("Location")).isEqualTo("/api/v1/users/ada");
        Answer granted = send(root, "PUT", "/api/v1/users/ada/grants", "{\"role\":\"LABELER\",\"project\":\"rte\"}");
        assertThat(granted.body().path("grants").path(0).path("role").asText()).isEqualTo("LABELER");
        Answer token = post(root, "/api/v1/users/ada/tokens", "{}", "Idempotency-Key", "t");
        String text = token.body().path("token").asText();
        assertThat(text).startsWith("asy_ada.");
        assertThat(get(text, "/api/v1/me").body().path("name").asText()).isEqualTo("Ada Lovelace");
        assertThat(world.users.history("ada").toString()).doesNotContain(text.substring(text.lastIndexOf('.') + 1));
        Answer again = post(root, "/api/v1/users/ada/tokens", "{}", "Idempotency-Key", "t");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("token-already-shown");
        assertThat(get(text, "/api/v1/projects/rte/labelers/me")
                        .body()
                        .path("labelingSeconds")
                        .asDouble())
                .isEqualTo(1.5);
        assertThat(post(root, "/api/v1/users", "{\"userId\":\"ada\",\"name\":\"Eve\"}")
                        .problem())
                .isEqualTo("user-id-taken");
        assertThat(get(text, "/api/v1/me").body().path("name").asText()).isEqualTo("Ada Lovelace");
    }

    @Test
    void anErasedPersonLeavesNoName() {
        post(root, "/api/v1/users", "{\"userId\":\"ada\",\"name\":\"Ada\"}");
        assertThat(send(root, "DELETE", "/api/v1/users/ada/person", null).status())
                .isEqualTo(204);
        assertThat(get(root, "/api/v1/users").response().body()).doesNotContain("Ada");
    }

    @Test
    void tokensEndByTimeAndCannotLastForever() {
        post(root, "/api/v1/users", "{\"userId\":\"ada\",\"name\":\"Ada\"}");
        String soon = world.clock.instant().plusSeconds(60).toString();
        Answer token = post(root, "/api/v1/users/ada/tokens", "{\"expires\":\"" + soon + "\"}");
        String text = token.body().path("token").asText();
        assertThat(get(text, "/api/v1/me").status()).isEqualTo(200);
        world.clock.forward(Duration.ofSeconds(61));
        assertThat(get(text, "/api/v1/me").status()).isEqualTo(401);
        String never = world.clock.instant().plus(Duration.ofDays(400)).toString();
        assertThat(post(root, "/api/v1/users/ada/tokens", "{\"expires\":\"" + never + "\"}")
                        .pointer())
                .isEqualTo("/expires");
        assertThat(post(root, "/api/v1/users/ada/tokens", "{\"expires\":\"tomorrow\"}")
                        .pointer())
                .isEqualTo("/expires");
        assertThat(send(root, "DELETE", "/api/v1/users/ada/tokens/none", null).problem())
                .isEqualTo("token-not-found");
        assertThat(post(root, "/api/v1/users/nobody/tokens", "{}").problem()).isEqualTo("user-not-found");
    }

    @Test
    void aRoleNamesAProjectUnlessItIsTheAdministrators() {
        post(root, "/api/v1/users", "{\"userId\":\"ada\",\"name\":\"Ada\"}");
        assertThat(send(root, "PUT", "/api/v1/users/ada/grants", "{\"role\":\"LABELER\"}")
                        .pointer())
                .isEqualTo("/project");
        assertThat(send(root, "PUT", "/api/v1/users/ada/grants", "{\"role\":\"ADMIN\",\"project\":\"rte\"}")
                        .pointer())
                .isEqualTo("/project");
        assertThat(send(root, "PUT", "/api/v1/users/ada/grants", "{\"role\":\"KING\",\"project\":\"rte\"}")
                        .pointer())
                .isEqualTo("/role");
        assertThat(send(root, "DELETE", "/api/v1/users/ada/grants?role=KING", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void skillsAreKeptByManagersOfTheLabelersProject() {
        String manager = token("max", Role.MANAGER, "rte");
        post(root, "/api/v1/users", "{\"userId\":\"ada\",\"name\":\"Ada\"}");
        send(root, "PUT", "/api/v1/users/ada/grants", "{\"role\":\"LABELER\",\"project\":\"rte\"}");
        String skills = "/api/v1/projects/rte/labelers/ada/skills/";
        assertThat(send(manager, "PUT", skills + "french", "")
                        .body()
                        .path("skills")
                        .path(0)
                        .asText())
                .isEqualTo("french");
        assertThat(send(manager, "PUT", skills + "b!d", "").pointer()).isEqualTo("/skill");
        assertThat(post(manager, skills + "french/revocation", "{\"reason\":\"asked to\"}")
                        .body()
                        .path("skills"))
                .isEmpty();
    }

    @Test
    void theFirstAdministratorComesFromInside() {
        FirstAdmin first = new FirstAdmin(world.write(), world.clock, new SecureRandom());
        Person person = new Person(new UserId("chief"), "The chief", "");
        String token =
                first.admit(person, Duration.ofDays(1)).toCompletableFuture().join();
        String another =
                first.admit(person, Duration.ofDays(1)).toCompletableFuture().join();
        assertThat(another).isNotEqualTo(token);
        assertThat(get(token, "/api/v1/users").status()).isEqualTo(200);
        Answer me = get(another, "/api/v1/me");
        assertThat(me.body().path("name").asText()).as(me.body().toString()).isEqualTo("The chief");
    }
}
