package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate moves one batch to review and another to relabel; the relabeled one passes, and a manager overrules the other. */
final class GateIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TASKS = 40;

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_batch_goes_to_review_and_another_is_labeled_anew_and_passes() throws Exception {
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            AssayClient admin = server.admin();
            Crowd fair = new Crowd(admin, "fair");
            Crowd poor = new Crowd(admin, "poor");
            String fairBatch = fair.project();
            String poorBatch = poor.project();

            fair.label(item -> item % 6);
            poor.label(item -> item % 2);

            JsonNode review = fair.judged(fairBatch, "REVIEW", 0);
            assertThat(review.at("/agreement/0/estimate/value").asDouble()).isBetween(0.6, 0.8);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(fair.count("IN_REVIEW")).isEqualTo(TASKS));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(fair.alpha(fairBatch))
                            .isCloseTo(review.at("/agreement/0/estimate/value").asDouble(), within(1e-6)));
            assertThat(fair.reason("IN_REVIEW", "sent-to-review", fairBatch))
                    .contains(
                            "answer KRIPPENDORFF_ALPHA 0.", "of 40 items", "accepted from 0.800, reviewed from 0.600");
            JsonNode relabel = poor.judged(poorBatch, "RELABEL", 0);
            assertThat(relabel.at("/agreement/0/estimate/high").asDouble()).isLessThan(0.8);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(poor.count("OPEN")).isEqualTo(TASKS));

            assertThat(poor.reason("OPEN", "relabel-requested", poorBatch))
                    .contains("answer KRIPPENDORFF_ALPHA", "of 40 items");

            poor.label(item -> 1);
            JsonNode passed =
                    poor.judged(poorBatch, "ACCEPT", relabel.path("rounds").asLong());
            assertThat(passed.at("/agreement/0/estimate/low").asDouble()).isGreaterThan(0.6);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(poor.count("SETTLED")).isEqualTo(TASKS));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(poor.alpha(poorBatch))
                            .isCloseTo(passed.at("/agreement/0/estimate/value").asDouble(), within(1e-6)));
            assertThat(poor.labelersAgainstTheConsensus()).containsExactly("one-poor 40 of 40", "two-poor 40 of 40");

            fair.refusedWithoutJustification(fairBatch);
            fair.overruled(fairBatch);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(fair.count("SETTLED")).isEqualTo(TASKS - 7));
        }
    }

    /** Two labelers of one project; the second answers otherwise wherever the test says 0. */
    private static final class Crowd {
        private final AssayClient admin;
        private final String path;
        private final String id;

        Crowd(AssayClient admin, String id) {
            this.admin = admin;
            this.id = id;
            this.path = "/projects/" + id;
        }

        /** Answers the batch's id. */
        String project() throws IOException {
            JsonNode body = JSON.readTree("""
                    {"name": "Gated", "instructions": "Does it hold?", "policy": {"overlap": 2, "threshold": 0.5},
                     "schema": {"fields": [{"type": "choice", "name": "answer", "options": ["yes", "no"]}]}}""");
            required(admin.post("/projects", ((ObjectNode) body).put("id", id)));
            required(admin.put(path + "/gate", AssayClient.object().put("change", "the article's figures")));
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < TASKS; i++) {
                lines.append("{\"externalId\":\"" + i + "\",\"fields\":{\"text\":\"Text " + i + "\"}}\n");
            }
            return required(admin.upload(
                            path + "/imports",
                            "application/x-ndjson",
                            BodyPublishers.ofString(lines.toString()),
                            "import-" + id))
                    .path("run")
                    .asText();
        }

        void label(IntUnaryOperator agrees) {
            AssayClient one = People.member(admin, "one-" + id, id, "LABELER");
            AssayClient two = People.member(admin, "two-" + id, id, "LABELER");
            for (int i = 0; i < TASKS; i++) {
                answer(one, item -> item / 2 % 2 == 0);
                answer(two, item -> (item / 2 % 2 == 0) == (agrees.applyAsInt(item) != 0));
            }
        }

        private void answer(AssayClient labeler, IntPredicate yes) {
            JsonNode work = await().atMost(PATIENCE)
                    .until(
                            () -> required(labeler.post(path + "/assignments", AssayClient.object())),
                            next -> next.has("task"));
            int item = Integer.parseInt(work.at("/item/text").asText().substring("Text ".length()));
            ObjectNode body = AssayClient.object()
                    .put("assignment", work.at("/assignment/id").asText());
            body.putObject("label")
                    .putObject("answer")
                    .put("type", "choice")
                    .put("option", yes.test(item) ? "yes" : "no");
            required(labeler.post(path + "/tasks/" + work.path("task").asText() + "/labels", body));
        }

        JsonNode judged(String batch, String verdict, long after) {
            return await().atMost(PATIENCE)
                    .until(
                            () -> admin.get(path + "/gate/batches/" + batch).body(),
                            seen -> seen.path("verdict").asText().equals(verdict)
                                    && seen.path("rounds").asLong() > after);
        }

        /** What the view says of the batch; the gate's own figure comes from the tasks. */
        double alpha(String batch) {
            JsonNode slice = required(admin.get(path + "/agreement?by=BATCH")).at("/items/0");
            assertThat(slice.path("slice").asText()).isEqualTo(batch);
            for (JsonNode one : slice.at("/fields/0/statistics")) {
                if (one.path("statistic").asText().equals("KRIPPENDORFF_ALPHA")) {
                    return one.path("value").asDouble();
                }
            }
            throw new AssertionError("no alpha in " + slice);
        }

        List<String> labelersAgainstTheConsensus() {
            List<String> all = new ArrayList<>();
            required(admin.get(path + "/agreement/confusion"))
                    .path("items")
                    .forEach(row -> all.add(row.path("labeler").asText() + ' '
                            + row.at("/fields/0/right").asInt() + " of "
                            + row.at("/fields/0/items").asInt()));
            return all;
        }

        /** What an event of a kind says in the history of a task of a stage; its correlation is the batch. */
        String reason(String stage, String kind, String batch) {
            for (JsonNode task : required(admin.get(path + "/tasks?limit=100&stage=" + stage))
                    .path("items")) {
                String history = path + "/tasks/" + task.path("task").asText() + "/history";
                for (JsonNode item : required(admin.get(history)).path("items")) {
                    if (item.at("/event/type").asText().equals(kind)) {
                        assertThat(item.at("/event/origin/correlation").asText())
                                .isEqualTo(batch);
                        return item.at("/event/reason").asText();
                    }
                }
            }
            throw new AssertionError("no task of " + stage + " has an event " + kind);
        }

        void refusedWithoutJustification(String batch) {
            ObjectNode body = AssayClient.object().put("verdict", "ACCEPT").put("justification", " ");
            ApiAnswer answer = admin.post(path + "/gate/batches/" + batch + "/verdict", body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("invalid-content");
        }

        void overruled(String batch) {
            ObjectNode body = AssayClient.object().put("verdict", "ACCEPT").put("justification", "The items are hard");
            JsonNode after = required(admin.post(path + "/gate/batches/" + batch + "/verdict", body));
            assertThat(after.path("said").asText()).isEqualTo("REVIEW");
        }

        long count(String stage) {
            return required(admin.get(path + "/tasks?limit=100&stage=" + stage))
                    .path("items")
                    .size();
        }
    }

    private static JsonNode required(ApiAnswer answer) {
        return AssayClient.required("a step of the story", answer);
    }
}
