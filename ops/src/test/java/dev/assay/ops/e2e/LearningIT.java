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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four labelers take sad for angry because the rule says nothing of it, a fifth takes glad for angry alone. The rule is
 * changed and the fifth is trained, and the effect of the change is measured.
 */
final class LearningIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PATH = "/projects/moods";
    private static final String QUALITY = PATH + "/quality";
    private static final int EACH = 12;

    @TempDir
    private Path data = Path.of("");

    private final Map<String, AssayClient> crowd = new TreeMap<>();

    @Test
    void what_a_crowd_confuses_changes_the_instructions_and_what_one_confuses_is_trained() throws Exception {
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            AssayClient admin = server.admin();
            create(admin);
            for (String name : new String[] {"ann", "bob", "cyd", "dan", "eve"}) {
                crowd.put(name, People.member(admin, name, "moods", "LABELER"));
            }
            AssayClient rev = People.member(admin, "rev", "moods", "REVIEWER");
            items(admin, "first");
            crowd.forEach((name, labeler) -> labels(name, labeler, true));
            settled(admin, rev);

            causes(admin);
            JsonNode proposals = proposed(admin);
            assertThat(required(admin.post(QUALITY + "/proposals", AssayClient.object()))
                            .path("items"))
                    .as("the same is not proposed twice")
                    .isEqualTo(proposals);

            trained(admin);
            answered(admin);
            items(admin, "second");
            crowd.forEach((name, labeler) -> labels(name, labeler, false));
            effect(admin);
        }
    }

    private static void create(AssayClient admin) throws IOException {
        required(admin.post("/projects", JSON.readTree("""
                {"id": "moods", "name": "Moods", "instructions": {"sections": [
                   {"id": "general", "title": "General", "text": "How does the writer feel?"},
                   {"id": "gloom", "title": "Gloom", "text": "Sad.", "binding": {"labels": {"mood": ["sad"]}}}]},
                 "policy": {"overlap": 5, "minimumLabels": 5, "threshold": 0.5},
                 "schema": {"fields": [{"type": "choice", "name": "mood", "options": ["sad", "angry", "glad"]}]}}""")));
    }

    private static void items(AssayClient admin, String run) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2 * EACH; i++) {
            String text = (i < EACH ? "sad " : "glad ") + run + ' ' + i;
            lines.append("{\"externalId\":\"" + run + i + "\",\"fields\":{\"text\":\"" + text + "\"}}\n");
        }
        required(admin.upload(
                PATH + "/imports", "application/x-ndjson", BodyPublishers.ofString(lines.toString()), run));
        required(admin.getCaughtUp(PATH + "/tasks"));
    }

    /** All there is for a labeler. */
    private static void labels(String name, AssayClient labeler, boolean confused) {
        for (int i = 0; i < 2 * EACH; i++) {
            JsonNode work = await().atMost(PATIENCE)
                    .until(
                            () -> labeler.post(PATH + "/assignments", AssayClient.object()),
                            answer -> answer.status() == 200 && answer.body().has("task"))
                    .body();
            String text = work.at("/item/text").asText();
            ObjectNode body = AssayClient.object()
                    .put("assignment", work.at("/assignment/id").asText());
            body.set("label", label(confused ? said(name, text) : mood(text)));
            required(labeler.post(PATH + "/tasks/" + work.path("task").asText() + "/labels", body));
        }
    }

    private static String mood(String text) {
        return text.substring(0, text.indexOf(' '));
    }

    private static String said(String name, String text) {
        int number = Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
        if (name.equals("eve")) {
            return mood(text).equals("glad") ? "angry" : "sad";
        }
        boolean confuses = mood(text).equals("sad") && (name.charAt(0) + number) % 2 == 0;
        return confuses ? "angry" : mood(text);
    }

    private static ObjectNode label(String mood) {
        ObjectNode label = AssayClient.object();
        label.putObject("mood").put("type", "choice").put("option", mood);
        return label;
    }

    /** A reviewer says of each item what is right. */
    private static void settled(AssayClient admin, AssayClient reviewer) {
        JsonNode tasks = required(admin.getCaughtUp(PATH + "/tasks?limit=100")).path("items");
        assertThat(tasks).hasSize(2 * EACH);
        tasks.forEach(task -> {
            int number = Integer.parseInt(task.path("externalId").asText().substring("first".length()));
            ObjectNode body = AssayClient.object().put("justification", "The writer says so.");
            body.set("label", label(number < EACH ? "sad" : "glad"));
            required(reviewer.post(PATH + "/tasks/" + task.path("task").asText() + "/overrides", body));
        });
    }

    private static JsonNode found(JsonNode items, String kind, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.path("kind").asText().equals(kind)
                        && one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + name + " is not among " + items));
    }

    private static void causes(AssayClient admin) {
        JsonNode causes = required(admin.getCaughtUp(QUALITY + "/causes")).path("items");
        JsonNode confusion = found(causes, "CONFUSION", "");
        assertThat(confusion.at("/mistake/right").asText()).isEqualTo("sad");
        assertThat(confusion.at("/mistake/given").asText()).isEqualTo("angry");
        assertThat(confusion.at("/tally/wrong").asInt()).isEqualTo(24);
        assertThat(confusion.at("/tally/of").asInt()).isEqualTo(60);
        assertThat(confusion.path("labelers").asInt()).isEqualTo(4);
        assertThat(confusion.path("examples")).hasSize(5);
        assertThat(found(causes, "SECTION", "gloom").at("/tally/wrong").asInt()).isEqualTo(24);
        assertThat(found(causes, "SECTION", "").at("/tally/wrong").asInt()).isEqualTo(12);
        assertThat(found(causes, "LABELER", "eve").path("share").asDouble()).isEqualTo(1);
    }

    private static JsonNode proposed(AssayClient admin) {
        JsonNode items = required(admin.post(QUALITY + "/proposals", AssayClient.object()))
                .path("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/kind").asText()).isEqualTo("INSTRUCTION");
        assertThat(items.at("/0/mistake/right").asText()).isEqualTo("sad");
        assertThat(items.at("/0/sections/0").asText()).isEqualTo("gloom");
        assertThat(items.at("/1/kind").asText()).isEqualTo("TRAINING");
        assertThat(items.at("/1/labeler").asText()).isEqualTo("eve");
        assertThat(items.at("/1/mistake/right").asText()).isEqualTo("glad");
        assertThat(items.at("/1/chance").asDouble()).isLessThan(0.002);
        return items;
    }

    private static JsonNode decided(AssayClient admin, int number, ObjectNode decision) {
        return required(admin.post(QUALITY + "/proposals/" + number + "/decision", decision));
    }

    private void trained(AssayClient admin) {
        decided(admin, 2, AssayClient.object().put("decision", "TAKE_UP"));
        AssayClient eve = crowd.getOrDefault("eve", admin);
        String assessments = PATH + "/labelers/me/assessments";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(eve.post(PATH + "/assignments", AssayClient.object())
                                .problem())
                        .isEqualTo("assessment-due"));
        JsonNode paper = required(eve.get(assessments + "/training-2"));
        assertThat(paper.path("questions")).isNotEmpty();
        ObjectNode attempt = AssayClient.object();
        ArrayNode answers = attempt.putArray("answers");
        paper.path("questions").forEach(question -> {
            ObjectNode answer =
                    answers.addObject().put("task", question.path("task").asText());
            answer.set("label", label(mood(question.at("/item/text").asText())));
        });
        assertThat(required(eve.post(assessments + "/training-2/attempts", attempt))
                        .at("/assessment/passed")
                        .asBoolean())
                .isTrue();
    }

    private static void answered(AssayClient admin) throws IOException {
        ApiAnswer early = admin.post(
                QUALITY + "/proposals/1/decision",
                AssayClient.object().put("decision", "TAKE_UP").put("version", 2));
        assertThat(early.status()).as("not published yet").isEqualTo(422);
        required(admin.edit(PATH + "/instructions", JSON.readTree("""
                {"change": "sad is told from angry", "instructions": {"sections": [
                  {"id": "general", "title": "General", "text": "How does the writer feel?"},
                  {"id": "gloom", "title": "Gloom", "text": "Sad has nobody to blame; angry has.",
                   "binding": {"labels": {"mood": ["sad", "angry"]}}}]}}"""), 1));
        JsonNode taken = decided(
                admin,
                1,
                AssayClient.object()
                        .put("decision", "TAKE_UP")
                        .put("reason", "the rule was silent")
                        .put("version", 2));
        assertThat(taken.path("state").asText()).isEqualTo("TAKEN_UP");
        assertThat(taken.path("version").asInt()).isEqualTo(2);
    }

    private static void effect(AssayClient admin) {
        JsonNode effects = required(admin.getCaughtUp(QUALITY + "/effects")).path("items");
        assertThat(effects).hasSize(1);
        JsonNode effect = effects.get(0);
        assertThat(effect.path("version").asInt()).isEqualTo(2);
        assertThat(effect.at("/proposals/0").asInt()).isEqualTo(1);
        JsonNode agreement = effect.at("/agreement/0/percentAgreement");
        assertThat(agreement.path("before").asInt()).isEqualTo(2 * EACH);
        assertThat(agreement.path("after").asInt()).isEqualTo(2 * EACH);
        assertThat(agreement.path("from").asDouble()).isEqualTo(0.5);
        assertThat(agreement.path("to").asDouble()).isEqualTo(1);
        assertThat(agreement.at("/difference/low").asDouble()).isPositive();
        assertThat(effect.at("/agreement/0/krippendorffAlpha/difference/low").asDouble())
                .isPositive();
        assertThat(effect.at("/gold/enough").asBoolean()).as("there is no gold").isFalse();
    }

    private static JsonNode required(ApiAnswer answer) {
        return AssayClient.required("a step of the story", answer);
    }
}
