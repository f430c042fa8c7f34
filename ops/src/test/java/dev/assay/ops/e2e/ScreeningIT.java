package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever answers without looking is warned, then suspended, within a few dozen labels; a manager can see why and take it back. */
final class ScreeningIT {
    private static final String PROJECT = "watched";
    private static final int ITEMS = 120;
    private static final int DILIGENT = 3;
    private static final String SPAMMER = "watched-" + DILIGENT;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_spammer_is_warned_then_suspended_and_nobody_else_is() throws IOException, InterruptedException {
        ServerJvm first = ServerForTests.start(data, 0);
        AssayClient admin = first.admin();
        prepare(admin);
        List<AssayClient> labelers = new ArrayList<>();
        for (int i = 0; i <= DILIGENT; i++) {
            labelers.add(People.member(admin, "watched-" + i, PROJECT, "LABELER"));
        }
        await().atMost(PATIENCE).until(() -> {
            label(labelers, 2);
            return !flags(admin).isEmpty();
        });
        first.kill();
        try (ServerJvm second =
                ServerForTests.start(data, URI.create(first.url()).getPort())) {
            AssayClient spammer = labelers.get(DILIGENT);
            await().atMost(PATIENCE).until(() -> {
                label(labelers, 2);
                return suspended(spammer);
            });
            whatWasFoundIsThereOnceWithItsGrounds(admin);
            theSpammerReadsWhy(spammer);
            aDismissalReinstates(admin, spammer);
            assertThat(second.url()).isEqualTo(first.url());
        }
    }

    private static void prepare(AssayClient admin) {
        ObjectNode body = AssayClient.object().put("id", PROJECT).put("name", "Watched");
        body.put("instructions", "Is the number even?").put("leaseSeconds", 30);
        ObjectNode field = body.putObject("schema").putArray("fields").addObject();
        field.put("name", "even")
                .put("type", "choice")
                .putArray("options")
                .add("yes")
                .add("no");
        body.putObject("policy")
                .put("overlap", DILIGENT + 1)
                .put("minimumLabels", DILIGENT + 1)
                .put("threshold", 0.7);
        AssayClient.required("creating the project", admin.post("/projects", body));
        ObjectNode screening = AssayClient.object().put("change", "open to anybody");
        screening.putObject("screening").putArray("steps").add("WARN").add("SUSPEND");
        AssayClient.required("the screening", admin.edit("/projects/" + PROJECT + "/screening", screening, 1));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            lines.append("{\"externalId\":\"n")
                    .append(i)
                    .append("\",\"fields\":{\"number\":")
                    .append(i)
                    .append("}}\n");
        }
        AssayClient.required(
                "the import",
                admin.upload(
                        AssayClient.path("projects", PROJECT, "imports"),
                        "application/x-ndjson",
                        BodyPublishers.ofString(lines.toString()),
                        "numbers"));
    }

    /** The last labeler answers always the same, the others always right. */
    private static void label(List<AssayClient> labelers, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < labelers.size(); i++) {
                JsonNode work = next(labelers.get(i));
                if (work.path("assignment").has("id")) {
                    boolean even = work.at("/item/number").asInt() % 2 == 0;
                    submit(labelers.get(i), work, even || i == DILIGENT ? "yes" : "no");
                }
            }
        }
    }

    private static JsonNode next(AssayClient labeler) {
        return labeler.post(AssayClient.path("projects", PROJECT, "assignments"), AssayClient.object())
                .body();
    }

    private static boolean suspended(AssayClient labeler) {
        return next(labeler).path("type").asText().endsWith(":labeler-suspended");
    }

    private static void submit(AssayClient labeler, JsonNode work, String option) {
        ObjectNode body = AssayClient.object();
        body.put("assignment", work.path("assignment").path("id").asText());
        body.putObject("label").putObject("even").put("type", "choice").put("option", option);
        ApiAnswer sent = labeler.post(
                AssayClient.path("projects", PROJECT, "tasks", work.path("task").asText(), "labels"), body);
        AssayClient.required("a label", sent);
    }

    private static JsonNode flags(AssayClient client) {
        return client.get(AssayClient.path("projects", PROJECT, "flags")).body().path("items");
    }

    /** Read anew from the journal after the crash, the tests tell nothing twice. */
    private static void whatWasFoundIsThereOnceWithItsGrounds(AssayClient admin) {
        await().atMost(PATIENCE).until(() -> flags(admin).size() == 2);
        JsonNode flags = flags(admin);
        assertThat(flags).allSatisfy(flag -> {
            assertThat(flag.path("labeler").asText()).isEqualTo(SPAMMER);
            assertThat(flag.path("kind").asText()).isEqualTo("CARELESS");
            assertThat(flag.path("odds").asDouble()).isGreaterThan(20);
            assertThat(flag.path("explanation").asText()).contains("do not depend on the items");
        });
        assertThat(flags.path(0).path("action").asText()).isEqualTo("WARN");
        assertThat(flags.path(0).path("labels").asInt()).isLessThanOrEqualTo(40);
        assertThat(flags.path(1).path("action").asText()).isEqualTo("SUSPEND");
        assertThat(flags.path(1).path("number").asInt()).isEqualTo(2);
    }

    private static void theSpammerReadsWhy(AssayClient spammer) {
        String record = spammer.get(AssayClient.path("projects", PROJECT, "labelers", "me", "record"))
                .body()
                .toString();
        assertThat(record).contains("labeler-flagged", "labeler-suspended", "do not depend on the items");
    }

    private static void aDismissalReinstates(AssayClient admin, AssayClient spammer) {
        ObjectNode why = AssayClient.object().put("justification", "the first hundred are all even");
        AssayClient.required(
                "the dismissal",
                admin.post(AssayClient.path("projects", PROJECT, "labelers", SPAMMER, "flags", "2", "dismissal"), why));
        assertThat(suspended(spammer)).isFalse();
        await().atMost(PATIENCE)
                .until(() -> flags(admin)
                        .path(1)
                        .path("dismissal")
                        .path("justification")
                        .asText()
                        .startsWith("the first"));
    }
}
