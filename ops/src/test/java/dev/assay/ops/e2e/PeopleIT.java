package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is invited, comes, works, and is put out again, on a real server with a real journal. */
final class PeopleIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PROJECT = "/projects/clinic";

    private String url = "";
    private String admin = "";

    private record Answer(int status, JsonNode body) {}

    private Answer send(String token, String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.nullNode());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode done(String token, String method, String path, String body) {
        Answer answer = send(token, method, path, body, "application/json");
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private void project() {
        done(
                admin,
                "POST",
                "/projects",
                "{\"id\":\"clinic\",\"name\":\"Clinic\",\"instructions\":\"Look.\","
                        + "\"schema\":{\"fields\":[{\"type\":\"choice\",\"name\":\"finding\",\"options\":[\"yes\",\"no\"]}]},"
                        + "\"policy\":{\"overlap\":1,\"threshold\":0.5}}");
        String item = "{\"externalId\":\"only\",\"fields\":{\"text\":\"x\"}}\n";
        assertThat(send(admin, "POST", PROJECT + "/imports", item, "application/x-ndjson")
                        .status())
                .isBetween(200, 299);
    }

    /** Invited by the project's manager, not by an administrator. */
    private String entered(String manager, String user) {
        String invitation = done(
                        manager,
                        "POST",
                        PROJECT + "/invitations",
                        "{\"userId\":\"" + user + "\",\"name\":\"Somebody\",\"roles\":[\"LABELER\"]}")
                .path("invitation")
                .asText();
        return accepted(invitation);
    }

    /** Let in with a whole team, by a file. */
    private String imported(String manager, String user) {
        String file = "user,name,skills\n" + user + ",Somebody,xray\n";
        Answer report = send(manager, "POST", PROJECT + "/members", file, "text/csv");
        assertThat(report.body().path("result").asText()).as(report.toString()).isEqualTo("INVITED");
        Answer again = send(manager, "POST", PROJECT + "/members", file, "text/csv");
        assertThat(again.body().path("result").asText()).isEqualTo("UNCHANGED");
        return accepted(report.body().path("invitation").asText());
    }

    private String accepted(String invitation) {
        return done("", "POST", "/invitations/acceptance", "{\"invitation\":\"" + invitation + "\"}")
                .path("token")
                .asText();
    }

    private String manager() {
        done(admin, "POST", "/users", "{\"userId\":\"max\",\"name\":\"Max\"}");
        done(admin, "PUT", "/users/max/grants", "{\"role\":\"MANAGER\",\"project\":\"clinic\"}");
        return done(admin, "POST", "/users/max/tokens", "{}").path("token").asText();
    }

    private String next(String token) {
        return send(token, "POST", PROJECT + "/assignments", "{}", "application/json")
                .body()
                .path("task")
                .asText();
    }

    /** Whoever labels is in the cohort of the week. */
    private void stays(String manager, String labeler) {
        JsonNode work = done(labeler, "POST", PROJECT + "/assignments", "{}");
        String label = "{\"finding\":{\"type\":\"choice\",\"option\":\"yes\"}}";
        done(
                labeler,
                "POST",
                PROJECT + "/tasks/" + work.path("task").asText() + "/labels",
                "{\"assignment\":\"" + work.at("/assignment/id").asText() + "\",\"label\":" + label + "}");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode cohorts = done(manager, "GET", PROJECT + "/cohorts", "").path("items");
            assertThat(cohorts.at("/0/labelers").asInt()).isEqualTo(1);
            assertThat(cohorts.at("/0/active/0/share").asDouble()).isEqualTo(1.0);
        });
    }

    /** What one labeler says reaches the view and, alone and before its time, nobody else. */
    private void pulse(ServerJvm server, String manager, String labeler) {
        done(labeler, "POST", PROJECT + "/labelers/me/pulse", "{\"scores\":{\"WORK\":5,\"PACE\":1}}");
        try (CqlSession session = server.session()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> session.execute("SELECT scores FROM assay_views.pulse_list")
                                    .one()
                            != null);
        }
        assertThat(done(manager, "GET", PROJECT + "/pulse", "").path("items")).isEmpty();
        assertThat(done(manager, "GET", PROJECT + "/labelers/cyd/record", "").toString())
                .contains("pulse-given")
                .doesNotContain("scores");
    }

    @Test
    void what_a_closed_account_holds_goes_to_the_next_labeler_at_once(@TempDir Path data) throws Exception {
        ServerJvm server = ServerForTests.start(data, 0);
        url = server.url();
        admin = server.adminToken().orElseThrow();
        project();
        String manager = manager();
        String ada = entered(manager, "ada");
        String bob = imported(manager, "bob");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(next(ada)).isNotEmpty());
        assertThat(next(bob)).as("the only task is ada's").isEmpty();

        done(admin, "POST", "/users/ada/deactivation", "{\"reason\":\"left the company\"}");
        assertThat(send(ada, "POST", PROJECT + "/assignments", "{}", "application/json")
                        .status())
                .isEqualTo(401);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30)) // a lease lasts far longer
                .untilAsserted(() -> assertThat(next(bob)).isNotEmpty());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(done(manager, "GET", PROJECT + "/invitations", "")
                                .path("items")
                                .findValuesAsText("standing"))
                        .containsExactly("ACCEPTED", "ACCEPTED"));
        assertThat(done(admin, "GET", "/users", "").toString()).contains("\"active\":false");

        done(manager, "POST", PROJECT + "/labelers/bob/suspension", "{\"reason\":\"to be spoken to\"}");
        String cyd = entered(manager, "cyd");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(next(cyd)).isNotEmpty());
        stays(manager, cyd);
        pulse(server, manager, cyd);
        server.close();
    }
}
