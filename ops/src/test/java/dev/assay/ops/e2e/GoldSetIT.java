package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.assay.domain.shared.UserId;
import dev.assay.http.FirstAdmin;
import dev.assay.ops.client.ApiAnswer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.server.AssayServer;
import dev.assay.ops.server.Settings;
import dev.assay.write.people.PeopleStore.Person;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The refresh cycle under a moved clock, in a server on a real Cassandra: two weeks later a disputed member is retired, and
 * what experts settled is proposed; a restart changes nothing, and two weeks on the next refresh comes once.
 */
final class GoldSetIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PATH = "/projects/kept";
    private static final String SET = PATH + "/gold-set";

    @TempDir
    private Path data = Path.of("");

    private final MovedClock clock = new MovedClock();

    private static final class MovedClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void forward(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    private AssayServer server() {
        String jars = Objects.requireNonNull(
                System.getProperty("assay.lib-cassandra"), "assay.lib-cassandra is set by the build");
        Config config = ConfigFactory.parseMap(Map.of(
                        "assay.data-directory",
                        data.toString(),
                        "assay.http.port",
                        0,
                        "assay.gold-set.look",
                        "1s",
                        "assay.cassandra.lib-directory",
                        jars,
                        "assay.cassandra.heap-mebibytes",
                        512))
                .withFallback(ConfigFactory.load());
        return AssayServer.start(Settings.of(config), clock);
    }

    private AssayClient admin(AssayServer server) {
        String token = new FirstAdmin(server.writeSide(), clock, new SecureRandom())
                .admit(new Person(new UserId("root"), "Root", ""), Duration.ofDays(90))
                .toCompletableFuture()
                .join();
        return AssayClient.of(server.url(), token);
    }

    @Test
    void two_weeks_later_what_is_worn_is_retired_and_others_proposed_each_period_once() throws Exception {
        String doubted;
        try (AssayServer server = server()) {
            Story story = new Story(admin(server));
            doubted = story.begins();
            clock.forward(Duration.ofDays(13));
            story.isNotDue();
            clock.forward(Duration.ofDays(1));
            story.isRefreshed(1);
            story.isRetired(doubted);
            story.answers();
        }
        try (AssayServer server = server()) {
            Story story = new Story(admin(server));
            clock.forward(Duration.ofDays(14));
            story.isRefreshed(2);
            assertThat(story.list("/refreshes").findValuesAsText("scheduled")).containsExactly("true", "true");
            List<String> due = story.list("/refreshes").findValuesAsText("due");
            assertThat(Duration.between(Instant.parse(due.get(0)), Instant.parse(due.get(1))))
                    .isEqualTo(Duration.ofDays(14));
            assertThat(story.list("/retirements")).as("once for all").hasSize(1);
        }
    }

    /** What people do over HTTP. */
    private static final class Story {
        private final AssayClient admin;

        Story(AssayClient admin) {
            this.admin = admin;
        }

        /** Four tasks settled by an expert, three gold, one of them doubted; answers the doubted one. */
        String begins() throws IOException {
            JsonNode body = JSON.readTree("""
                    {"id": "kept", "name": "Kept", "instructions": "Does it hold?",
                     "policy": {"overlap": 1, "threshold": 0.5},
                     "schema": {"fields": [{"type": "choice", "name": "answer", "options": ["yes", "no"]}]}}""");
            required(admin.post("/projects", body));
            imported();
            AssayClient labeler = People.member(admin, "ann", "kept", "LABELER");
            AssayClient expert = People.member(admin, "rev", "kept", "REVIEWER");
            for (int i = 0; i < 4; i++) {
                settled(labeler, expert, i);
            }
            for (int i = 7; i < 10; i++) {
                declared(expert, task(i));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(set("version")).isEqualTo(3));
            ObjectNode policy = AssayClient.object().put("change", "every two weeks");
            policy.putObject("policy").put("size", 4);
            required(admin.put(SET + "/policy", policy));
            ObjectNode doubt = AssayClient.object().put("task", task(8)).put("reason", "both readings hold");
            required(expert.post(SET + "/objections", doubt));
            return task(8);
        }

        private void imported() {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                lines.append("{\"externalId\":\"x" + i + "\",\"fields\":{\"text\":\"Text " + i + "\"}}\n");
            }
            required(admin.upload(
                    PATH + "/imports", "application/x-ndjson", BodyPublishers.ofString(lines.toString()), "import"));
        }

        private void settled(AssayClient labeler, AssayClient expert, int number) {
            JsonNode work = await().atMost(PATIENCE)
                    .until(
                            () -> required(labeler.post(PATH + "/assignments", AssayClient.object())),
                            next -> next.has("task"));
            ObjectNode label = AssayClient.object()
                    .put("assignment", work.at("/assignment/id").asText());
            label.putObject("label").putObject("answer").put("type", "choice").put("option", "yes");
            required(labeler.post(PATH + "/tasks/" + work.path("task").asText() + "/labels", label));
            ObjectNode override = AssayClient.object().put("justification", "rule 2");
            override.putObject("label")
                    .putObject("answer")
                    .put("type", "choice")
                    .put("option", number % 2 == 0 ? "yes" : "no");
            String text = work.at("/item/text").asText();
            required(expert.post(
                    PATH + "/tasks/" + task(Integer.parseInt(text.substring("Text ".length()))) + "/overrides",
                    override));
        }

        private void declared(AssayClient expert, String task) {
            ObjectNode gold = AssayClient.object().put("justification", "two experts agree");
            gold.putObject("expected").putObject("answer").put("type", "choice").put("option", "yes");
            required(expert.post(PATH + "/tasks/" + task + "/gold", gold));
        }

        private String task(int item) {
            return await().atMost(PATIENCE)
                    .until(
                            () -> required(admin.get(PATH + "/tasks?externalId=x" + item))
                                    .at("/items/0/task")
                                    .asText(),
                            id -> !id.isEmpty());
        }

        private int set(String member) {
            return required(admin.get(SET)).path(member).asInt();
        }

        JsonNode list(String path) {
            return required(admin.get(SET + path)).path("items");
        }

        void isNotDue() {
            assertThat(set("refreshes")).isZero();
        }

        void isRefreshed(int number) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(set("refreshes")).isEqualTo(number));
            assertThat(list("/refreshes")).hasSize(number);
        }

        void isRetired(String task) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(set("version")).isEqualTo(4));
            JsonNode worn = list("/retirements").path(0);
            assertThat(worn.path("task").asText()).isEqualTo(task);
            assertThat(worn.at("/reasons/0").asText()).isEqualTo("DISPUTED");
            assertThat(worn.path("objections").asInt()).isEqualTo(1);
            JsonNode version = list("/versions").path(3);
            assertThat(version.at("/removed/0").asText()).isEqualTo(task);
            assertThat(version.path("by").asText()).isEqualTo("system");
            assertThat(version.path("why").asText()).startsWith("Refresh 1: disputed: 1 objections");
            assertThat(required(admin.get(PATH + "/tasks/" + task))
                            .path("stage")
                            .asText())
                    .isEqualTo("SETTLED");
        }

        /** Two places are free: two of the four are proposed, one from each kind. */
        void answers() {
            JsonNode proposals = list("/proposals");
            assertThat(proposals.findValuesAsText("settledBy")).containsExactly("rev", "rev");
            JsonNode strata = list("/refreshes").at("/0/strata");
            assertThat(strata.findValuesAsText("population")).containsExactly("2", "2");
            ObjectNode answer = AssayClient.object().put("justification", "clear under rule 2");
            answer.putArray("accept").add(proposals.at("/0/task").asText());
            answer.putArray("decline").add(proposals.at("/1/task").asText());
            required(admin.post(SET + "/proposals/answers", answer));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(set("size")).isEqualTo(3));
            assertThat(list("/versions").at("/4/by").asText()).isEqualTo("root");
            assertThat(list("/proposals").findValuesAsText("member")).containsExactly("true", "false");
        }
    }

    private static JsonNode required(ApiAnswer answer) {
        return AssayClient.required("a step of the story", answer);
    }
}
