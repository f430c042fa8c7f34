package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.cli.Commands;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample drawn over HTTP, audited, acted on, and drawn again from the journal alone. */
final class AuditSampleIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String P = "/projects/q6";
    private static final int TASKS = 60;

    @TempDir
    private Path data = Path.of("");

    @Test
    void an_auditor_redraws_the_same_tasks_and_one_found_wrong_goes_to_review() throws Exception {
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            AssayClient admin = server.admin();
            create(admin);
            AssayClient rev = People.member(admin, "rev", "q6", "REVIEWER");
            label(People.member(admin, "ann", "q6", "LABELER"), 45);
            JsonNode sample = required(People.member(admin, "aud", "q6", "AUDITOR")
                    .post(P + "/samples", AssayClient.object().put("seed", "dice 3-1-4")));
            assertThat(sample.path("population").asInt()).isEqualTo(45);
            assertThat(sample.path("size").asInt())
                    .isBetween(7, 7 + 2 * sample.path("strata").size());
            String at = P + "/samples/" + sample.path("sample").asText();

            List<String> drawn = tasks(rev, at, sample.path("size").asInt());
            audited(rev, at, drawn);
            label(People.member(admin, "bob", "q6", "LABELER"), TASKS - 45);

            Commands.Result again = redraw("dice 3-1-4");
            assertThat(again.exitCode()).as(again.text()).isZero();
            assertThat(again.text())
                    .contains("the same as sample " + sample.path("sample").asText())
                    .contains(sample.path("digest").asText());
            assertThat(again.text()
                            .lines()
                            .filter(line -> line.contains(" event "))
                            .map(line -> line.substring(0, line.indexOf(' '))))
                    .containsExactlyInAnyOrderElementsOf(drawn);
            assertThat(redraw("another").text()).contains("no sample was recorded with this seed");
        }
    }

    private Commands.Result redraw(String seed) {
        return Commands.run("audit-sample", "q6", "--seed", seed, "--data", data.toString());
    }

    private static List<String> tasks(AssayClient reviewer, String at, int size) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(required(reviewer.get(at + "/tasks?state=WAITING"))
                                .path("items"))
                        .hasSize(size));
        return required(reviewer.get(at + "/tasks")).path("items").findValuesAsText("task");
    }

    private static void audited(AssayClient reviewer, String at, List<String> tasks) {
        ObjectNode wrong = AssayClient.object().put("verdict", "WRONG").put("comment", "It does not hold");
        required(reviewer.post(at + "/tasks/" + tasks.get(0) + "/audit", wrong));
        ObjectNode correct = AssayClient.object().put("verdict", "CORRECT");
        for (String task : tasks.subList(1, tasks.size())) {
            required(reviewer.post(at + "/tasks/" + task + "/audit", correct));
        }
        JsonNode rate = required(reviewer.get(at)).path("errorRate");
        assertThat(rate.path("audited").asInt()).isEqualTo(tasks.size());
        assertThat(rate.path("low").asDouble()).isLessThan(rate.path("rate").asDouble());
        assertThat(rate.path("high").asDouble()).isGreaterThan(rate.path("rate").asDouble());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(required(reviewer.get(P + "/reviews"))
                                .path("items")
                                .findValuesAsText("task"))
                        .containsExactly(tasks.get(0)));
        JsonNode history = required(reviewer.get(P + "/tasks/" + tasks.get(0) + "/history"));
        JsonNode last = history.path("items").get(history.path("items").size() - 1);
        assertThat(last.at("/event/type").asText()).isEqualTo("sent-to-review");
        assertThat(last.at("/event/reason").asText()).isEqualTo("It does not hold");
    }

    private static void create(AssayClient admin) throws IOException {
        JsonNode body = JSON.readTree("""
                {"id": "q6", "name": "Audited", "instructions": "Does it hold?", "policy": {"overlap": 1},
                 "schema": {"fields": [{"type": "choice", "name": "answer", "options": ["yes", "no"]}]}}""");
        required(admin.post("/projects", (ObjectNode) body));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < TASKS; i++) {
            lines.append("{\"externalId\":\"item-" + i + "\",\"traits\":{\"domain\":\"" + (i % 3 == 0 ? "law" : "news")
                    + "\"},\"fields\":{\"text\":\"Text " + i + "\"}}\n");
        }
        required(admin.upload(
                P + "/imports", "application/x-ndjson", BodyPublishers.ofString(lines.toString()), "import"));
    }

    private static void label(AssayClient labeler, int tasks) {
        for (int i = 0; i < tasks; i++) {
            JsonNode work = await().atMost(PATIENCE)
                    .until(
                            () -> required(labeler.post(P + "/assignments", AssayClient.object())),
                            next -> next.has("task"));
            ObjectNode body = AssayClient.object()
                    .put("assignment", work.at("/assignment/id").asText());
            body.putObject("label").putObject("answer").put("type", "choice").put("option", "yes");
            required(labeler.post(P + "/tasks/" + work.path("task").asText() + "/labels", body));
        }
    }

    private static JsonNode required(ApiAnswer answer) {
        return AssayClient.required("a step of the story", answer);
    }
}
