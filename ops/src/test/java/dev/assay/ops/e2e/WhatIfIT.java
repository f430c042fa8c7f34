package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.cli.Commands;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.crowd.CrowdRun;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A crowd labels under majority; what adaptive overlap would have made of it is asked, and leaves no trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WhatIfIT {
    private static final int ITEMS = 100;
    private static final String ROOT = "/projects/whatif";
    private static final String ASKED = ROOT + "/what-if?limit=1000";

    private ServerJvm server;
    private AssayClient admin;
    private Path gold;
    private Path policy;

    @BeforeAll
    void label(@TempDir Path data) throws IOException, InterruptedException {
        RecordedCrowd crowd = RecordedCrowd.named("rte").first(ITEMS, "whatif");
        server = ServerForTests.start(Files.createDirectories(data.resolve("server")), 0);
        admin = server.admin();
        new CrowdRun(admin, crowd.plan(), crowd.recording(), CrowdRun.Manner.DEFAULT, new Listening())
                .run(crowd.gold());
        decideTies(crowd);
        gold = data.resolve("gold.csv");
        StringBuilder csv = new StringBuilder("item,gold\n");
        crowd.recording()
                .overlaps()
                .keySet()
                .forEach(item -> csv.append(item)
                        .append(',')
                        .append(crowd.gold().get(item))
                        .append('\n'));
        Files.writeString(gold, csv);
        policy = Files.writeString(
                data.resolve("policy.json"), "{\"otherwise\":{\"type\":\"adaptive-overlap\",\"maximumLabels\":10}}");
        caughtUp();
    }

    /** The expert, who is gold, decides what the majority escalated. */
    private void decideTies(RecordedCrowd crowd) {
        AssayClient reviewer = People.member(admin, "expert", "whatif", "REVIEWER");
        caughtUp();
        for (JsonNode task :
                required(ROOT + "/tasks?stage=IN_REVIEW&limit=1000").path("items")) {
            ObjectNode override = AssayClient.object().put("justification", "read it twice");
            override.putObject("label")
                    .putObject("answer")
                    .put("type", "choice")
                    .put("option", crowd.gold().get(task.path("externalId").asText()));
            AssayClient.required(
                    "the override",
                    reviewer.post(ROOT + "/tasks/" + task.path("task").asText() + "/overrides", override));
        }
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private JsonNode required(String path) {
        return AssayClient.required(path, admin.get(path));
    }

    private void caughtUp() {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            long behind = 0;
            for (JsonNode view : required("/views").path("items")) {
                behind += view.path("eventsBehind").asLong();
            }
            return behind == 0;
        });
    }

    private JsonNode ask(String json) throws IOException {
        JsonNode body = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
        return AssayClient.required("the comparison", admin.post(ASKED, body));
    }

    /** The head of every history, and the digest of every view. */
    private List<String> trace() {
        List<String> trace = new ArrayList<>();
        for (JsonNode task : required(ROOT + "/tasks?limit=1000").path("items")) {
            trace.add(required(ROOT + "/tasks/" + task.path("task").asText() + "/proof")
                    .toString());
        }
        for (JsonNode view : required("/views").path("items")) {
            trace.add(required("/views/"
                            + view.path("view").asText(view.path("name").asText()) + "/digest")
                    .toString());
        }
        return trace;
    }

    @Test
    void asking_what_if_leaves_journal_and_views_as_they_were() throws IOException {
        List<String> before = trace();
        JsonNode adaptive = ask(Files.readString(policy).transform(text -> "{\"policy\":" + text + "}"));
        caughtUp();

        assertThat(adaptive.path("rounds").asInt()).isEqualTo(ITEMS);
        assertThat(adaptive.at("/labels/given").asInt()).isEqualTo(10 * ITEMS);
        assertThat(adaptive.at("/labels/saved").asInt()).isGreaterThan(3 * ITEMS);
        assertThat(before).hasSizeGreaterThan(ITEMS + 5);
        assertThat(trace()).isEqualTo(before);
    }

    @Test
    void the_majority_that_was_in_force_changes_nothing() throws IOException {
        JsonNode same = ask("{\"policy\":{\"overlap\":10,\"minimumLabels\":1,\"threshold\":0.5}}");

        assertThat(same.path("changed").asInt()).as(same.toString()).isZero();
        assertThat(same.at("/labels/saved").asInt()).isZero();
        assertThat(same.path("then")).isEqualTo(same.path("now"));
    }

    @Test
    void the_command_line_tells_what_changes_and_how_right_it_is() {
        Commands.Result told = Commands.run(
                "what-if",
                "whatif",
                "--policy",
                policy.toString(),
                "--gold",
                gold.toString(),
                "--url",
                server.url(),
                "--token",
                server.adminToken().orElseThrow());

        assertThat(told.exitCode()).as(told.text()).isZero();
        assertThat(told.text())
                .contains("of 100 decisions change")
                .contains("1,000 given")
                .contains("by gold, known for 100")
                .contains("by override")
                .contains("caveat");
        Commands.Result none = Commands.run(
                "what-if",
                "whatif",
                "--strategy",
                "dice",
                "--url",
                server.url(),
                "--token",
                server.adminToken().orElseThrow());
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.text()).contains("adaptive-overlap");
    }
}
