package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.ExportReader;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many labelers storm the last open tasks: each task gets its overlap, no more and no less, whatever they do. */
final class StormIT {
    private static final String PROJECT = "storm";
    private static final int LABELERS = 64;
    private static final int TASKS = 24;
    private static final int OVERLAP = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path data = Path.of("");

    @Test
    void sixty_four_labelers_storm_the_last_tasks_and_the_overlap_is_exact()
            throws IOException, InterruptedException, ExecutionException {
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            AssayClient admin = server.admin();
            prepare(admin);
            List<AssayClient> labelers = new ArrayList<>();
            for (int i = 0; i < LABELERS; i++) {
                labelers.add(People.member(admin, "stormer-" + i, PROJECT, "LABELER"));
            }
            int accepted = storm(admin, labelers);
            assertThat(accepted).isEqualTo(TASKS * OVERLAP);
            Map<String, Set<String>> by = new HashMap<>();
            int[] rows = {0};
            ExportReader.read(
                    admin.stream(AssayClient.path("projects", PROJECT, "exports", "labels"), "application/x-ndjson"),
                    row -> {
                        rows[0]++;
                        by.computeIfAbsent(row.path("task").asText(), task -> new HashSet<>())
                                .add(row.path("labeler").asText());
                    });
            assertThat(rows[0]).as("labels stored").isEqualTo(TASKS * OVERLAP);
            assertThat(by).hasSize(TASKS);
            assertThat(by.values()).allSatisfy(who -> assertThat(who).hasSize(OVERLAP));
        }
    }

    private static void prepare(AssayClient admin) {
        ObjectNode body = AssayClient.object().put("id", PROJECT).put("name", "Storm");
        body.put("instructions", "Choose.");
        ObjectNode field = body.putObject("schema").putArray("fields").addObject();
        field.put("name", "answer").put("type", "choice").put("title", "Answer").put("required", true);
        field.putArray("options").add("yes").add("no");
        body.putObject("policy")
                .put("overlap", OVERLAP)
                .put("minimumLabels", OVERLAP)
                .put("threshold", 0.6);
        AssayClient.required("creating the project", admin.post("/projects", body));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < TASKS; i++) {
            lines.append("{\"externalId\":\"s").append(i).append("\",\"fields\":{\"text\":\"");
            lines.append(i).append("\"}}\n");
        }
        String path = AssayClient.path("projects", PROJECT, "imports");
        AssayClient.required(
                "the import",
                admin.upload(path, "application/x-ndjson", BodyPublishers.ofString(lines.toString()), "storm"));
    }

    /** How many labels were acknowledged until no task was left. */
    private static int storm(AssayClient admin, List<AssayClient> labelers)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(labelers.size());
        try {
            List<Future<Integer>> accepted = new ArrayList<>();
            for (int i = 0; i < labelers.size(); i++) {
                int number = i;
                accepted.add(threads.submit(() -> work(admin, labelers.get(number), number)));
            }
            int sum = 0;
            for (Future<Integer> one : accepted) {
                sum += one.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Works until every task is settled or in review; every eighth labeler gives each third task back first. */
    private static int work(AssayClient admin, AssayClient labeler, int number) {
        int[] mine = {0, 0};
        await().atMost(PATIENCE).until(() -> {
            JsonNode work = labeler.post(AssayClient.path("projects", PROJECT, "assignments"), AssayClient.object())
                    .body();
            if (!work.path("assignment").has("id")) {
                return over(admin);
            }
            if (number % 8 == 0 && ++mine[1] % 3 == 0) {
                release(labeler, work);
            } else if (submit(labeler, work).ok()) {
                mine[0]++;
            }
            return false;
        });
        return mine[0];
    }

    /** An empty answer says nothing: the queue may be behind, or another may still give a task back. */
    private static boolean over(AssayClient admin) {
        return admin.get(AssayClient.path("projects", PROJECT, "progress"))
                        .body()
                        .path("settled")
                        .asInt()
                == TASKS;
    }

    private static void release(AssayClient labeler, JsonNode work) {
        String assignment = work.path("assignment").path("id").asText();
        labeler.post(
                AssayClient.path(
                        "projects", PROJECT, "tasks", work.path("task").asText(), "assignments", assignment, "release"),
                AssayClient.object());
    }

    private static ApiAnswer submit(AssayClient labeler, JsonNode work) {
        ObjectNode body = AssayClient.object();
        body.put("assignment", work.path("assignment").path("id").asText());
        body.putObject("label").putObject("answer").put("type", "choice").put("option", "yes");
        String path =
                AssayClient.path("projects", PROJECT, "tasks", work.path("task").asText(), "labels");
        return labeler.post(path, body);
    }
}
