package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.ExportReader;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new instruction version from the question that led to it to the labels it made outdated, and a crash in the middle. */
final class InstructionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STRICTER = """
            {"instructions": {"sections": [
                {"id": "basics", "title": "Basics", "text": "Judge by the text alone."},
                {"id": "yes", "title": "When to say yes", "text": "Only if it must be so.",
                 "binding": {"types": ["entailment"], "labels": {"answer": ["yes"]}}},
                {"id": "law", "title": "Law", "text": "Take it literally.", "binding": {"domains": ["law"]}}]},
             "mustAcknowledge": true, "change": "Said when to say yes"}""";

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_question_leads_to_a_version_that_is_read_before_work_goes_on_and_outdated_labels_are_asked_for_anew()
            throws InterruptedException, IOException {
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            AssayClient admin = server.admin();
            create(admin, "w2", 4);
            AssayClient ann = People.member(admin, "ann", "w2", "LABELER");
            AssayClient rev = People.member(admin, "rev", "w2", "REVIEWER");
            String saidYes = id(rev, label(ann, "w2", "yes"));
            String saidNo = id(rev, label(ann, "w2", "no"));
            String question = ask(ann, saidYes);

            answered(rev, question);
            publish(admin, question);

            unreadUntilAcknowledged(ann);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(required(ann.get("/projects/w2/questions/mine"))
                                    .at("/items/0/resolvedIn")
                                    .asInt())
                            .isEqualTo(2));
            requeued(admin, rev, saidYes, saidNo);
            assertThat(label(ann, "w2", "no")).isNotNull();
        }
    }

    private static String ask(AssayClient labeler, String task) {
        ObjectNode body = AssayClient.object().put("text", "Is probably enough for yes?");
        return required(labeler.post("/projects/w2/tasks/" + task + "/questions", body))
                .path("question")
                .asText();
    }

    private static void answered(AssayClient reviewer, String question) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(required(reviewer.get("/projects/w2/questions?state=OPEN"))
                                .at("/items/0/question")
                                .asText())
                        .isEqualTo(question));
        ObjectNode answer =
                AssayClient.object().put("answer", "No, it must be so.").put("published", true);
        required(reviewer.post("/projects/w2/questions/" + question + "/answer", answer));
    }

    private static void publish(AssayClient admin, String question) throws IOException {
        ObjectNode version = (ObjectNode) JSON.readTree(STRICTER);
        version.putArray("resolves").add(question);
        assertThat(required(admin.edit("/projects/w2/instructions", version, 1))
                        .at("/versions/instructions")
                        .asInt())
                .isEqualTo(2);
    }

    private static void unreadUntilAcknowledged(AssayClient labeler) {
        ApiAnswer unread = labeler.post("/projects/w2/assignments", AssayClient.object());
        assertThat(unread.status()).isEqualTo(409);
        assertThat(unread.problem()).isEqualTo("instructions-unread");
        int version = unread.body().path("version").asInt();
        required(labeler.put("/projects/w2/instructions/1/acknowledgement", AssayClient.object()));
        assertThat(labeler.post("/projects/w2/assignments", AssayClient.object())
                        .problem())
                .isEqualTo("instructions-unread");
        assertThat(required(labeler.get("/projects/w2/instructions/" + version + "/changes"))
                        .path("sections")
                        .findValuesAsText("id"))
                .contains("basics", "yes", "law", "main");
        required(labeler.put("/projects/w2/instructions/" + version + "/acknowledgement", AssayClient.object()));
        JsonNode work = required(labeler.post("/projects/w2/assignments", AssayClient.object()));
        assertThat(work.at("/instructions/version").asInt()).isEqualTo(2);
        assertThat(work.at("/instructions/sections").toString()).isEqualTo("[\"yes\",\"basics\"]");
        ObjectNode skip = AssayClient.object().put("reason", "seen enough");
        required(labeler.post(
                "/projects/w2/tasks/" + work.path("task").asText() + "/assignments/"
                        + work.at("/assignment/id").asText() + "/skip",
                skip));
    }

    private static void requeued(AssayClient manager, AssayClient reviewer, String saidYes, String saidNo) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(outdated(reviewer, "w2", "")).containsExactlyInAnyOrder(saidYes, saidNo));
        assertThat(outdated(reviewer, "w2", "&section=yes")).containsExactly(saidYes);
        ObjectNode rule = AssayClient.object()
                .put("before", 2)
                .put("section", "yes")
                .put("reason", "Probably is not enough any more");
        String requeue = required(manager.post("/projects/w2/requeues", rule))
                .path("requeue")
                .asText();
        JsonNode done = completed(manager, "w2", requeue);
        assertThat(done.path("relabeled").asInt()).isEqualTo(1);
        assertThat(done.path("passedOver").asInt()).isZero();

        JsonNode history = required(reviewer.get("/projects/w2/tasks/" + saidYes + "/history"));
        JsonNode last = history.path("items").get(history.path("items").size() - 1);
        assertThat(last.at("/event/type").asText()).isEqualTo("relabel-requested");
        assertThat(last.at("/event/origin/correlation").asText()).isEqualTo(requeue);
        assertThat(last.at("/event/reason").asText()).isEqualTo("Probably is not enough any more");
        assertThat(required(reviewer.get("/projects/w2/tasks/" + saidNo))
                        .path("stage")
                        .asText())
                .isEqualTo("SETTLED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outdated(reviewer, "w2", "")).containsExactly(saidNo));
    }

    @Test
    void a_requeue_goes_on_after_kill_9_of_the_server_and_asks_every_task_once()
            throws InterruptedException, IOException {
        int tasks = 600;
        ServerJvm first = ServerForTests.start(data, 0);
        AssayClient admin = first.admin();
        create(admin, "crash", tasks);
        List<AssayClient> labelers = IntStream.range(0, 4)
                .mapToObj(i -> People.member(admin, "labeler-" + i, "crash", "LABELER"))
                .toList();
        labelers.parallelStream()
                .forEach(labeler -> IntStream.range(0, tasks / 4).forEach(i -> label(labeler, "crash", "yes")));
        required(admin.edit("/projects/crash/instructions", JSON.readTree(STRICTER), 1));
        String requeue = required(admin.post(
                        "/projects/crash/requeues", AssayClient.object().put("reason", "Stricter now")))
                .path("requeue")
                .asText();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> required(admin.get("/projects/crash/requeues/" + requeue))
                                .path("listed")
                                .asInt()
                        >= 200);

        first.kill();

        try (ServerJvm second =
                ServerForTests.start(data, URI.create(first.url()).getPort())) {
            assertThat(second.url()).isEqualTo(first.url());
            JsonNode done = completed(admin, "crash", requeue);
            assertThat(done.path("listed").asInt()).isEqualTo(tasks);
            assertThat(done.path("relabeled").asInt()).isEqualTo(tasks);
            assertThat(done.path("passedOver").asInt()).isZero();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rounds(admin)).isEqualTo(Map.of(2, tasks)));
        }
    }

    /** How many tasks are in which round. */
    private static Map<Integer, Integer> rounds(AssayClient client) throws IOException {
        Map<Integer, Integer> rounds = new HashMap<>();
        ExportReader.read(
                client.stream("/projects/crash/exports/outcomes", "application/x-ndjson"),
                row -> rounds.merge(row.path("round").asInt(), 1, Integer::sum));
        return rounds;
    }

    private static JsonNode completed(AssayClient client, String project, String requeue) {
        String path = "/projects/" + project + "/requeues/" + requeue;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                required(client.get(path)).path("status").asText())
                        .isEqualTo("COMPLETED"));
        return required(client.get(path));
    }

    private static List<String> outdated(AssayClient client, String project, String more) {
        return required(client.get("/projects/" + project + "/labels/outdated?before=2" + more))
                .path("items")
                .findValuesAsText("task");
    }

    private static void create(AssayClient admin, String project, int tasks) throws IOException {
        JsonNode body = JSON.readTree("""
                {"name": "Stricter", "instructions": "Does it hold?", "policy": {"overlap": 1},
                 "schema": {"fields": [{"type": "choice", "name": "answer", "options": ["yes", "no"]}]}}""");
        required(admin.post("/projects", ((ObjectNode) body).put("id", project)));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < tasks; i++) {
            lines.append("{\"externalId\":\"item-" + i
                    + "\",\"traits\":{\"type\":\"entailment\"},\"fields\":{\"text\":\"Text " + i + "\"}}\n");
        }
        ApiAnswer imported = admin.upload(
                "/projects/" + project + "/imports",
                "application/x-ndjson",
                BodyPublishers.ofString(lines.toString()),
                "import-" + project);
        assertThat(required(imported).path("accepted").asInt()).isEqualTo(tasks);
    }

    /** Labels the next task, and tells which it was. */
    private static String label(AssayClient labeler, String project, String answer) {
        String assignments = "/projects/" + project + "/assignments";
        JsonNode work = await().atMost(PATIENCE)
                .until(() -> required(labeler.post(assignments, AssayClient.object())), next -> next.has("task"));
        String task = work.path("task").asText();
        ObjectNode body =
                AssayClient.object().put("assignment", work.at("/assignment/id").asText());
        body.putObject("label").putObject("answer").put("type", "choice").put("option", answer);
        required(labeler.post("/projects/" + project + "/tasks/" + task + "/labels", body));
        return task;
    }

    /** The id of what a labeler knows by a handle. */
    private static String id(AssayClient reviewer, String handle) {
        return required(reviewer.get("/projects/w2/tasks/" + handle))
                .path("task")
                .asText();
    }

    private static JsonNode required(ApiAnswer answer) {
        return AssayClient.required("a step of the story", answer);
    }
}
