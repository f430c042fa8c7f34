package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.cli.Commands;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.process.ServerJvm;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Work goes to who may and should do it, over HTTP and with a real Cassandra, and its history says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoutingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path data = Path.of("");
    private String token = "";
    private ServerJvm server;
    private AssayClient admin;

    @BeforeAll
    void start(@TempDir Path directory) throws InterruptedException {
        data = directory;
        server = ServerForTests.start(directory, 0);
        token = server.adminToken().orElseThrow();
        admin = server.admin();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void project(String id) {
        ObjectNode body = AssayClient.object().put("id", id).put("name", id).put("instructions", "Choose.");
        ObjectNode field = body.putObject("schema").putArray("fields").addObject();
        field.put("name", "answer").put("type", "choice").put("title", "Answer").put("required", true);
        field.putArray("options").add("yes").add("no");
        body.putObject("policy").put("overlap", 1).put("minimumLabels", 1).put("threshold", 0.6);
        AssayClient.required("creating " + id, admin.post("/projects", body));
    }

    private void items(String project, String prefix, int count, String traits) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"externalId\":\"").append(prefix).append('-').append(i);
            lines.append("\",\"fields\":{\"text\":\"")
                    .append(prefix)
                    .append(' ')
                    .append(i)
                    .append("\"}");
            lines.append(traits.isEmpty() ? "" : ",\"traits\":" + traits).append("}\n");
        }
        AssayClient.required(
                "the import",
                admin.upload(
                        AssayClient.path("projects", project, "imports"),
                        "application/x-ndjson",
                        BodyPublishers.ofString(lines.toString()),
                        project + prefix));
    }

    private static JsonNode next(AssayClient labeler, String project, Set<String> holding) {
        ObjectNode body = AssayClient.object();
        ArrayNode held = body.putArray("holding");
        holding.forEach(held::add);
        return AssayClient.required(
                "the next task", labeler.post(AssayClient.path("projects", project, "assignments"), body));
    }

    /** The next task, once there is one: the queue view may be a little late. */
    private static JsonNode work(AssayClient labeler, String project) {
        return await().atMost(PATIENCE)
                .until(
                        () -> next(labeler, project, Set.of()),
                        answer -> answer.path("assignment").has("id"));
    }

    /** Which item a labeler was given; labelers are told no external id, but the text is made of it. */
    private static String item(JsonNode work) {
        return work.at("/item/text").asText().replace(' ', '-');
    }

    private static void answer(AssayClient labeler, String project, JsonNode work) {
        ObjectNode body = AssayClient.object()
                .put("assignment", work.path("assignment").path("id").asText());
        body.putObject("label").putObject("answer").put("type", "choice").put("option", "yes");
        AssayClient.required(
                "the label",
                labeler.post(
                        AssayClient.path(
                                "projects", project, "tasks", work.path("task").asText(), "labels"),
                        body));
    }

    private String task(String project, String externalId) {
        String path = AssayClient.path("projects", project, "tasks") + "?externalId=" + externalId;
        return await().atMost(PATIENCE)
                .until(
                        () -> admin.get(path)
                                .body()
                                .path("items")
                                .path(0)
                                .path("task")
                                .asText(),
                        id -> !id.isEmpty());
    }

    private String of(String project, String externalId, String what) {
        return AssayClient.path("projects", project, "tasks", task(project, externalId)) + what;
    }

    private JsonNode routed(String project, String task) {
        JsonNode events = AssayClient.required(
                        "the history",
                        admin.get(AssayClient.path("projects", project, "tasks", task) + "/history?limit=200"))
                .path("items");
        JsonNode last = AssayClient.object();
        for (JsonNode event : events) {
            if (event.path("event").has("routing")) {
                last = event.path("event").path("routing");
            }
        }
        return last;
    }

    @Test
    void whoever_lacks_the_skill_or_a_valid_certificate_never_gets_the_task() {
        project("clinic");
        items("clinic", "xray", 3, "{\"type\":\"image\",\"domain\":\"radiology\"}");
        items("clinic", "letter", 3, "{\"type\":\"text\",\"skills\":[\"german\"]}");
        long revision = admin.get("/projects/clinic").body().path("revision").asLong();
        ObjectNode routing = AssayClient.object().put("change", "X-rays need a radiologist");
        routing.putObject("routing").putArray("certifiedDomains").add("radiology");
        AssayClient.required("the policy", admin.edit("/projects/clinic/routing", routing, revision));
        AssayClient ann = People.member(admin, "ann", "clinic", "LABELER");
        AssayClient bob = People.member(admin, "bob", "clinic", "LABELER");

        JsonNode nothing = await().atMost(PATIENCE)
                .until(
                        () -> next(ann, "clinic", Set.of()),
                        answer -> answer.path("reason").asText().equals("NOT_ELIGIBLE"));
        assertThat(nothing.path("assignment").isNull()).isTrue();
        ApiAnswer claim = ann.post(of("clinic", "letter-0", "/claims"), AssayClient.object());
        assertThat(claim.problem()).isEqualTo("not-eligible");
        assertThat(admin.get("/projects/clinic/lines")
                        .body()
                        .path("items")
                        .path(0)
                        .path("stuck")
                        .asBoolean())
                .as("it is reported that nobody may do it")
                .isTrue();

        AssayClient.required(
                "the skill", admin.put("/projects/clinic/labelers/bob/skills/german", AssayClient.object()));
        JsonNode letter = work(bob, "clinic");
        assertThat(item(letter)).startsWith("letter");
        answer(bob, "clinic", letter);
        certify("ann", Instant.now().plusSeconds(3));
        assertThat(item(work(ann, "clinic"))).startsWith("xray");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ann.post(of("clinic", "xray-2", "/claims"), AssayClient.object())
                                .body()
                                .has("since"))
                        .as("the certificate ended")
                        .isTrue());
        assertThat(routed("clinic", letter.path("task").asText())
                        .path("refused")
                        .path("CERTIFICATE")
                        .asInt())
                .isEqualTo(1);
    }

    private void certify(String labeler, Instant until) {
        ObjectNode body = AssayClient.object().put("expires", until.toString()).put("grounds", "passed the exam");
        AssayClient.required(
                "the certificate",
                admin.put(
                        AssayClient.path("projects", "clinic", "labelers", labeler, "certificates", "radiology"),
                        body));
    }

    @Test
    void ten_urgent_items_behind_two_thousand_others_go_first() {
        project("rush");
        items("rush", "usual", 2_000, "");
        AssayClient cyd = People.member(admin, "cyd", "rush", "LABELER");
        answer(cyd, "rush", work(cyd, "rush"));
        items("rush", "urgent", 10, "{\"type\":\"text\",\"priority\":9}");
        task("rush", "urgent-9");

        Set<String> urgent = new HashSet<>();
        JsonNode first = await().atMost(PATIENCE)
                .until(
                        () -> {
                            JsonNode work = work(cyd, "rush");
                            answer(cyd, "rush", work);
                            return work;
                        },
                        work -> item(work).startsWith("urgent"));
        urgent.add(item(first));
        for (int more = 0; more < 9; more++) {
            JsonNode work = work(cyd, "rush");
            urgent.add(item(work));
            answer(cyd, "rush", work);
        }
        assertThat(urgent).hasSize(10).allMatch(id -> id.startsWith("urgent"));
        JsonNode routing = routed("rush", first.path("task").asText());
        assertThat(routing.path("line").asText()).isEqualTo("type=text priority=9");
        assertThat(routing.path("next").path(0).path("line").asText()).isEqualTo("usual");
        assertThat(routing.toString().length()).as("bytes of the explanation").isLessThan(600);
        Commands.Result told =
                Commands.run("history", "--url", server.url(), "--token", token, "-p", "rush", item(first));
        assertThat(told.text()).contains("ranked [type=text priority=9]", "before [usual]");
    }

    @Test
    void managers_reserve_assign_release_and_hurry_and_a_restart_forgets_nothing() throws InterruptedException {
        project("desk");
        items("desk", "doc", 1_200, "");
        People.member(admin, "dee", "desk", "LABELER");
        People.member(admin, "eve", "desk", "LABELER");
        ObjectNode theirs = AssayClient.object().put("labeler", "eve").put("reason", "her customer");
        AssayClient.required("reserving", admin.post(of("desk", "doc-1000", "/reservations"), theirs));
        AssayClient.required("assigning", admin.post(of("desk", "doc-1001", "/assignees"), theirs));
        ObjectNode hurry = AssayClient.object().put("priority", 9).put("reason", "the customer waits");
        AssayClient.required("hurrying", admin.put(of("desk", "doc-1002", "/priority"), hurry));
        AssayClient.required("reserving", admin.post(of("desk", "doc-0", "/reservations"), theirs));
        steeredOnDisk();

        server.close();
        server = ServerForTests.start(data, 0);
        admin = AssayClient.of(server.url(), token);
        AssayClient dee = People.member(admin, "dee", "desk", "LABELER");
        AssayClient eve = People.member(admin, "eve", "desk", "LABELER");

        JsonNode hurried = work(dee, "desk");
        assertThat(item(hurried)).isEqualTo("doc-1002");
        answer(dee, "desk", hurried);
        assertThat(item(work(dee, "desk"))).as("doc-0 is set aside").isEqualTo("doc-1");
        assertThat(dee.post(of("desk", "doc-0", "/claims"), AssayClient.object())
                        .problem())
                .isEqualTo("task-reserved");

        JsonNode assigned = work(eve, "desk");
        assertThat(item(assigned)).isEqualTo("doc-1001");
        assertThat(routed("desk", assigned.path("task").asText())
                        .path("because")
                        .asText())
                .isEqualTo("ASSIGNED");
        answer(eve, "desk", assigned);
        AssayClient.required(
                "releasing",
                admin.post(
                        of("desk", "doc-0", "/reservations/release"),
                        AssayClient.object().put("reason", "anybody can do it")));
        assertThat(item(work(eve, "desk"))).isEqualTo("doc-1000");
        assertThat(dee.post(of("desk", "doc-0", "/claims"), AssayClient.object())
                        .ok())
                .isTrue();
    }

    /** The views have taken in what was decided; the dispatcher of the next server reads it there. */
    private void steeredOnDisk() {
        for (String name : new String[] {"doc-1000", "doc-1001", "doc-1002", "doc-0"}) {
            String path = AssayClient.path("projects", "desk", "tasks") + "?externalId=" + name;
            await().atMost(PATIENCE)
                    .until(
                            () -> admin.get(path)
                                    .body()
                                    .path("items")
                                    .path(0)
                                    .path("revision")
                                    .asInt(),
                            it -> it >= 2);
        }
    }
}
