package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project waits for its instructions to be read in one way: one walkthrough fails and says where, the next opens it. */
final class WalkthroughIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PATH = "/projects/walked";
    private static final String WALK = PATH + "/instructions/1/walkthrough";
    private static final int PROBES = 4;

    @TempDir
    private Path data = Path.of("");

    @Test
    void work_starts_when_people_of_all_kinds_read_the_instructions_the_same_way() throws Exception {
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            AssayClient admin = server.admin();
            create(admin);
            AssayClient ann = People.member(admin, "ann", "walked", "LABELER");
            AssayClient bob = People.member(admin, "bob", "walked", "LABELER");
            AssayClient eva = People.member(admin, "eva", "walked", "REVIEWER");
            ObjectNode rule = AssayClient.object().put("rule", "BEFORE_OPENING").put("change", "nobody guesses");
            required(admin.edit(PATH + "/walkthrough-rule", rule, 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ann.post(PATH + "/assignments", AssayClient.object())
                                    .problem())
                            .isEqualTo("walkthrough-due"));

            ObjectNode asked = asked(admin);
            required(admin.post(WALK, asked));
            answers(ann, "yynn");
            answers(bob, "yynn");
            answers(eva, "ynnn");
            JsonNode failed = required(admin.get(WALK));
            assertThat(failed.path("state").asText()).isEqualTo("FAILED");
            assertThat(failed.at("/partings/0/probe").asInt()).isEqualTo(2);
            assertThat(failed.at("/partings/0/readings").findValuesAsText("reading"))
                    .containsExactly("read as y", "read as y", "read as n");
            assertThat(ann.post(PATH + "/assignments", AssayClient.object()).problem())
                    .isEqualTo("walkthrough-due");

            required(admin.post(WALK, asked, "again"));
            for (AssayClient one : List.of(ann, bob, eva)) {
                answers(one, "yynn");
            }
            assertThat(required(admin.get(WALK)).path("state").asText()).isEqualTo("PASSED");
            JsonNode work = await().atMost(PATIENCE)
                    .until(
                            () -> ann.post(PATH + "/assignments", AssayClient.object()),
                            answer -> answer.status() == 200 && answer.body().has("task"))
                    .body();
            assertThat(work.at("/item/text").asText()).startsWith("Text ");
        }
    }

    private static void create(AssayClient admin) throws IOException {
        required(admin.post("/projects", JSON.readTree("""
                {"id": "walked", "name": "Walked", "instructions": "Does it hold?",
                 "policy": {"overlap": 1, "threshold": 0.5},
                 "schema": {"fields": [{"type": "choice", "name": "answer", "options": ["yes", "no"]}]}}""")));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < PROBES; i++) {
            lines.append("{\"externalId\":\"x" + i + "\",\"fields\":{\"text\":\"Text " + i + "\"}}\n");
        }
        required(admin.upload(
                PATH + "/imports", "application/x-ndjson", BodyPublishers.ofString(lines.toString()), "import"));
    }

    private static ObjectNode asked(AssayClient admin) {
        List<String> tasks = await().atMost(PATIENCE)
                .until(() -> tasks(required(admin.get(PATH + "/tasks"))), all -> all.size() == PROBES);
        ObjectNode body = AssayClient.object();
        tasks.forEach(body.putArray("probes")::add);
        ArrayNode people = body.putArray("participants");
        people.addObject().put("user", "ann").put("kind", "NEW_LABELER");
        people.addObject().put("user", "bob").put("kind", "EXPERIENCED_LABELER");
        people.addObject().put("user", "eva").put("kind", "DOMAIN_EXPERT");
        body.putObject("policy").put("perKind", 1);
        return body;
    }

    private static List<String> tasks(JsonNode page) {
        List<String> tasks = new ArrayList<>();
        page.path("items").forEach(row -> tasks.add(row.path("task").asText()));
        return tasks;
    }

    private static void answers(AssayClient participant, String options) {
        assertThat(required(participant.get(WALK + "/mine")).path("probes")).hasSize(PROBES);
        for (int i = 0; i < options.length(); i++) {
            char option = options.charAt(i);
            ObjectNode body = AssayClient.object().put("reading", "read as " + option);
            body.putObject("label")
                    .putObject("answer")
                    .put("type", "choice")
                    .put("option", option == 'y' ? "yes" : "no");
            required(participant.put(WALK + "/probes/" + (i + 1), body));
        }
    }

    private static JsonNode required(ApiAnswer answer) {
        return AssayClient.required("a step of the story", answer);
    }
}
