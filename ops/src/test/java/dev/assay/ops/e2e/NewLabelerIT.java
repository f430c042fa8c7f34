package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A new labeler's way over HTTP to specialty tasks, with each gate closed first and open later. */
final class NewLabelerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PROJECT = "/projects/clinic";
    private static final String YES = "{\"finding\":{\"type\":\"choice\",\"option\":\"yes\"}}";
    private static final String NO = "{\"finding\":{\"type\":\"choice\",\"option\":\"no\"}}";

    private String url = "";
    private String admin = "";
    private String nia = "";

    private record Answer(int status, JsonNode body, String tag) {
        String problem() {
            return body.path("type").asText().replace("urn:assay:problem:", "");
        }
    }

    private Answer send(String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length == 0 || !headers[0].equals("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            JsonNode read = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.nullNode();
            return new Answer(
                    answer.statusCode(),
                    read,
                    answer.headers().firstValue("ETag").orElse(""));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer done(String token, String method, String path, String body, String... headers) {
        Answer answer = send(token, method, path, body, headers);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isBetween(200, 299);
        return answer;
    }

    private void project() {
        done(
                admin,
                "POST",
                "/projects",
                "{\"id\":\"clinic\",\"name\":\"Clinic\",\"instructions\":\"Look.\","
                        + "\"schema\":{\"fields\":[{\"type\":\"choice\",\"name\":\"finding\",\"options\":[\"yes\",\"no\"]}]},"
                        + "\"policy\":{\"overlap\":1,\"threshold\":0.5}}");
        String tag = done(admin, "GET", PROJECT, "").tag();
        done(
                admin,
                "POST",
                PROJECT + "/routing",
                "{\"routing\":{\"certifiedDomains\":[\"radiology\"]},\"change\":\"x-rays need a certificate\"}",
                "If-Match",
                tag);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            lines.append(line("plain-" + i, "")).append(line("xray-" + i, ",\"traits\":{\"domain\":\"radiology\"}"));
        }
        done(admin, "POST", PROJECT + "/imports", lines.toString(), "Content-Type", "application/x-ndjson");
    }

    private static String line(String id, String traits) {
        return "{\"externalId\":\"" + id + "\",\"fields\":{\"text\":\"" + id + "\"}" + traits + "}\n";
    }

    /** A manager's invitation, taken up by somebody whom the server does not know yet; it works once. */
    private void invite() {
        String invitation = done(
                        admin,
                        "POST",
                        PROJECT + "/invitations",
                        "{\"userId\":\"nia\",\"name\":\"Nia New\",\"roles\":[\"LABELER\"]}")
                .body()
                .path("invitation")
                .asText();
        String acceptance = "{\"invitation\":\"" + invitation + "\"}";
        nia = done("", "POST", "/invitations/acceptance", acceptance)
                .body()
                .path("token")
                .asText();
        assertThat(send("", "POST", "/invitations/acceptance", acceptance).status())
                .isBetween(400, 499);
    }

    private String task(String externalId) {
        for (JsonNode task : done(admin, "GET", PROJECT + "/tasks", "").body().path("items")) {
            if (task.path("externalId").asText().equals(externalId)) {
                return task.path("task").asText();
            }
        }
        throw new AssertionError(externalId + " is not there yet");
    }

    private void assign(String id, String kind, String more, String task) {
        done(
                admin,
                "POST",
                PROJECT + "/labelers/nia/assessments",
                "{\"id\":\"" + id + "\",\"version\":1,\"kind\":\"" + kind + "\",\"pass\":1,\"attempts\":3,"
                        + "\"coolingOffHours\":0," + more + "\"questions\":[{\"task\":\"" + task + "\",\"expected\":"
                        + YES + ",\"explanation\":\"it is there\"}]}");
    }

    private boolean take(String id, String task, String label) {
        return done(
                        nia,
                        "POST",
                        PROJECT + "/labelers/me/assessments/" + id + "/attempts",
                        "{\"answers\":[{\"task\":\"" + task + "\",\"label\":" + label + "}]}")
                .body()
                .path("assessment")
                .path("passed")
                .asBoolean();
    }

    private Answer next() {
        return send(nia, "POST", PROJECT + "/assignments", "{}");
    }

    /** Labels whatever comes; answers the items' texts, which are their external ids. */
    private java.util.List<String> work() {
        java.util.List<String> labeled = new java.util.ArrayList<>();
        for (Answer work = next();
                !work.body().path("assignment").path("id").asText().isEmpty();
                work = next()) {
            done(
                    nia,
                    "POST",
                    PROJECT + "/tasks/" + work.body().path("task").asText() + "/labels",
                    "{\"assignment\":\""
                            + work.body().path("assignment").path("id").asText() + "\",\"label\":" + YES + "}");
            labeled.add(work.body().at("/item/text").asText());
        }
        return labeled;
    }

    @Test
    void from_invitation_through_assessments_and_certificate_to_specialty_tasks(@TempDir Path data) throws Exception {
        ServerJvm server = ServerForTests.start(data, 0);
        url = server.url();
        admin = server.adminToken().orElseThrow();
        project();
        invite();
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> task("xray-3"));

        assign("basics", "GENERAL", "", task("plain-0"));
        assertThat(next().problem()).isEqualTo("assessment-due");
        assertThat(take("basics", task("plain-0"), NO)).isFalse();
        assertThat(next().problem()).isEqualTo("assessment-due");
        assertThat(take("basics", task("plain-0"), YES)).isTrue();
        assertThat(work()).containsExactlyInAnyOrder("plain-0", "plain-1", "plain-2", "plain-3");

        String xray = PROJECT + "/tasks/" + task("xray-0") + "/claims";
        assertThat(send(nia, "POST", xray, "{}").status()).isEqualTo(409);
        assign("xrays", "DOMAIN", "\"domain\":\"radiology\",\"validDays\":30,", task("xray-0"));
        assertThat(work()).isEmpty();
        assertThat(take("xrays", task("xray-0"), YES)).isTrue();
        Answer specialty = next();
        assertThat(specialty.body().at("/item/text").asText()).startsWith("xray-");

        done(
                nia,
                "POST",
                PROJECT + "/tasks/" + specialty.body().path("task").asText() + "/assignments/"
                        + specialty.body().path("assignment").path("id").asText() + "/release",
                "{}");
        done(
                admin,
                "POST",
                PROJECT + "/labelers/nia/certificates/radiology/revocation",
                "{\"justification\":\"the machine was replaced\"}");
        assertThat(work()).isEmpty();
        assertThat(take("xrays", task("xray-0"), YES)).isTrue();
        assertThat(work()).hasSize(4);
        JsonNode record = done(nia, "GET", PROJECT + "/labelers/me/record", "").body();
        assertThat(record.toString())
                .contains("assessment-assigned", "assessment-taken", "certificate-granted", "certificate-revoked")
                .doesNotContain("it is there");
        server.close();
    }
}
