package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.cli.Commands;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People work at random; afterwards every read as of a moment says what the views said at that moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PastIT {
    private static final long SEED = 20_261_125;
    private static final int ITEMS = 30;
    private static final int ROUNDS = 12;
    private static final int ACTIONS = 12;
    private static final String ROOT = "/projects/past";

    private final Random random = new Random(SEED);
    private final List<Seen> seen = new ArrayList<>();
    private final List<AssayClient> labelers = new ArrayList<>();
    private ServerJvm server;
    private AssayClient admin;
    private AssayClient reviewer;

    /** What the server answered, by path, at a moment. */
    private record Seen(String at, List<String> paths, List<JsonNode> answers) {}

    @BeforeAll
    void work(@TempDir Path data) throws InterruptedException {
        server = ServerForTests.start(data, 0);
        admin = server.admin();
        ObjectNode project =
                AssayClient.object().put("id", "past").put("name", "Past").put("instructions", "Judge.");
        project.putObject("schema")
                .putArray("fields")
                .addObject()
                .put("type", "choice")
                .put("name", "answer")
                .putArray("options")
                .add("yes")
                .add("no");
        project.putObject("policy").put("overlap", 2).put("threshold", 0.6);
        AssayClient.required("the project", admin.post("/projects", project));
        for (int i = 0; i < 4; i++) {
            labelers.add(People.member(admin, "labeler-" + i, "past", "LABELER"));
        }
        reviewer = People.member(admin, "reviewer", "past", "REVIEWER");
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 5 == 0) {
                imported(round);
            }
            IntStream.range(0, ACTIONS).forEach(action -> act());
            look();
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void imported(int round) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            String id = round + "-" + i;
            lines.append("{\"externalId\":\"").append(id).append("\",\"fields\":{\"text\":\"Text ");
            lines.append(id).append("\"}}\n");
        }
        AssayClient.required(
                "the import",
                admin.upload(
                        ROOT + "/imports",
                        "application/x-ndjson",
                        BodyPublishers.ofString(lines.toString()),
                        "import-" + round));
        caughtUp();
    }

    /** One thing somebody does; the server may well refuse it. */
    private void act() {
        int what = random.nextInt(10);
        if (what < 8) {
            label(labelers.get(random.nextInt(labelers.size())), what);
        } else {
            review();
        }
    }

    private void label(AssayClient labeler, int what) {
        JsonNode work =
                labeler.post(ROOT + "/assignments", AssayClient.object()).body();
        String task = ROOT + "/tasks/" + work.path("task").asText();
        String assignment = work.path("assignment").path("id").asText();
        if (assignment.isEmpty() || what == 0) {
            return;
        }
        if (what == 1) {
            labeler.post(
                    task + "/assignments/" + assignment + "/skip",
                    AssayClient.object().put("reason", "unclear"));
            return;
        }
        ObjectNode body = AssayClient.object().put("assignment", assignment);
        body.putObject("label").setAll(answer(random.nextBoolean() ? "yes" : "no"));
        labeler.post(task + "/labels", body);
    }

    private static ObjectNode answer(String option) {
        ObjectNode label = AssayClient.object();
        label.putObject("answer").put("type", "choice").put("option", option);
        return label;
    }

    private void review() {
        JsonNode waiting = reviewer.get(ROOT + "/tasks?stage=" + (random.nextBoolean() ? "IN_REVIEW" : "SETTLED"))
                .body()
                .path("items");
        if (waiting.isEmpty()) {
            return;
        }
        String task = ROOT + "/tasks/"
                + waiting.path(random.nextInt(waiting.size())).path("task").asText();
        int how = random.nextInt(4);
        if (how == 0) {
            reviewer.post(task + "/relabels", AssayClient.object().put("reason", "once more"));
        } else if (how == 1) {
            ObjectNode verdict = AssayClient.object().put("verdict", "REJECT").put("comment", "again");
            reviewer.post(task + "/reviews", verdict);
        } else {
            ObjectNode override = AssayClient.object().put("justification", "read it");
            override.putObject("label").setAll(answer("yes"));
            reviewer.post(task + "/overrides", override);
        }
    }

    private void caughtUp() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> nothingBehind(admin.get("/views").body().path("items")));
    }

    private static boolean nothingBehind(JsonNode views) {
        long behind = 0;
        for (JsonNode view : views) {
            behind += view.path("eventsBehind").asLong();
        }
        return !views.isEmpty() && behind == 0;
    }

    private void look() {
        caughtUp();
        JsonNode flow = get(ROOT + "/flow");
        List<String> paths = new ArrayList<>(List.of(ROOT + "/progress", ROOT + "/tasks?limit=1000"));
        for (String stage : List.of("WAITING", "OPEN", "IN_REVIEW", "SETTLED")) {
            paths.add(ROOT + "/tasks?limit=1000&stage=" + stage);
        }
        paths.add(ROOT + "/queue?limit=1000");
        JsonNode tasks = get(ROOT + "/tasks?limit=1000").path("items");
        for (int i = 0; i < tasks.size(); i += 7) {
            paths.add(ROOT + "/tasks/" + tasks.path(i).path("task").asText());
        }
        List<JsonNode> answers = new ArrayList<>(List.of(flow));
        paths.forEach(path -> answers.add(get(path)));
        paths.add(0, ROOT + "/flow");
        seen.add(new Seen(flow.path("at").asText(), paths, answers));
    }

    private JsonNode get(String path) {
        return AssayClient.required(path, admin.get(path));
    }

    @Test
    void every_read_as_of_a_moment_says_what_the_views_said_then() {
        assertThat(seen).hasSize(ROUNDS);
        for (Seen then : seen) {
            for (int i = 0; i < then.paths().size(); i++) {
                String path = then.paths().get(i);
                String asOf = path + (path.contains("?") ? "&" : "?") + "asOf=" + then.at();
                assertThat(get(asOf))
                        .as("seed %s: %s", SEED, asOf)
                        .isEqualTo(then.answers().get(i));
            }
        }
    }

    @Test
    void the_moments_differ_and_every_stage_was_there() {
        assertThat(seen.stream().map(then -> then.answers().get(1)).distinct()).hasSize(ROUNDS);
        for (int stage = 0; stage < 4; stage++) {
            int at = stage;
            assertThat(seen.stream()
                            .mapToLong(then -> then.answers()
                                    .get(0)
                                    .path("stages")
                                    .path(at)
                                    .path("count")
                                    .asLong()))
                    .as("seed %s: stage %s", SEED, stage)
                    .anyMatch(count -> count > 0);
        }
    }

    @Test
    void the_command_line_tells_then_and_now() {
        Commands.Result now = Commands.run("progress", "past", "--url", server.url(), "--token", token());
        assertThat(now.exitCode()).as(now.text()).isZero();
        assertThat(now.text()).contains("in review").contains("bottleneck").contains("forecast");
        String at = seen.get(0).at();
        Commands.Result then =
                Commands.run("progress", "past", "--as-of", at, "--url", server.url(), "--token", token());
        assertThat(then.text()).contains("as of " + at).contains(": 30 items");
        Commands.Result status = Commands.run("status", "--url", server.url(), "--token", token());
        assertThat(status.text()).contains("past").contains("bottleneck").contains("task-flow");
    }

    private String token() {
        return server.adminToken().orElseThrow();
    }
}
