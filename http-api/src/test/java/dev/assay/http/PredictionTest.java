package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.Role;
import dev.assay.domain.task.TaskCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PredictionTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String NDJSON = "application/x-ndjson";

    private String mia = "";
    private String rev = "";
    private String bot = "";
    private String ann = "";

    @BeforeEach
    void prepare() {
        project("rte", 2);
        items("rte", 4);
        mia = token("mia", Role.MANAGER, "rte");
        rev = token("rev", Role.REVIEWER, "rte");
        bot = token("bot", Role.SERVICE, "rte");
        ann = token("ann", Role.LABELER, "rte");
    }

    private Answer upload(String version, String lines) {
        Answer answer =
                post(bot, P + "/models/nli/versions/" + version + "/predictions", lines, "Content-Type", NDJSON);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }

    private static String line(int item, String option, double confidence) {
        return "{\"externalId\":\"item-" + item + "\",\"label\":{\"entails\":{\"type\":\"choice\",\"option\":\""
                + option + "\"}},\"confidence\":" + confidence + "}\n";
    }

    private static List<String> results(Answer report) throws JsonProcessingException {
        List<String> results = new ArrayList<>();
        for (String line : report.response().body().lines().toList()) {
            JsonNode row = JSON.readTree(line);
            String problem = row.at("/problem/type").asText().replace("urn:assay:problem:", "");
            String pointer = row.at("/problem/errors/0/pointer").asText();
            results.add((row.path("line").asText() + ' ' + row.path("result").asText() + ' ' + problem + ' ' + pointer)
                    .trim());
        }
        return results;
    }

    private String task(int item) {
        return get(mia, P + "/tasks?externalId=item-" + item)
                .body()
                .at("/items/0/task")
                .asText();
    }

    /** Labels item 0, and any before it in the queue, in agreement. */
    private void settle(String option) {
        for (String labeler : List.of("l1", "l2")) {
            String token = token(labeler, Role.LABELER, "rte");
            Answer work = post(token, P + "/tasks/" + task(0) + "/claims", "{}");
            String label = option.equals("yes") ? LABEL_YES : LABEL_NO;
            assertThat(post(
                                    token,
                                    P + "/tasks/" + work.body().path("task").asText() + "/labels",
                                    "{\"assignment\":\""
                                            + work.body().at("/assignment/id").asText() + "\",\"label\":" + label + "}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aFileIsTakenInLineByLineAndAgainChangesNothing() throws JsonProcessingException {
        String file = line(0, "no", 0.97)
                + "\n"
                + "{\"task\":\"" + task(1) + "\",\"label\":" + LABEL_YES + ",\"confidence\":0.5}\n"
                + line(9, "no", 0.9)
                + "not json\n"
                + line(2, "maybe", 0.9)
                + line(2, "no", 1.2)
                + "{\"externalId\":\"item-2\",\"label\":{},\"confidence\":1}\n"
                + "{\"externalId\":\"item-2\",\"label\":" + LABEL_NO + "}\n"
                + line(0, "yes", 0.1);
        assertThat(results(upload("1", file)))
                .containsExactly(
                        "1 RECORDED",
                        "3 RECORDED",
                        "4 REJECTED task-not-found",
                        "5 REJECTED malformed-json",
                        "6 REJECTED invalid-content /label/entails/option",
                        "7 REJECTED invalid-content /confidence",
                        "8 REJECTED invalid-content /label",
                        "9 REJECTED invalid-content /confidence",
                        "10 UNCHANGED");
        assertThat(results(upload("1", file))).startsWith("1 UNCHANGED", "3 UNCHANGED");
        assertThat(world.predictions.history("rte~nli~1")).hasSize(1);
        assertThat(results(upload("2", line(0, "yes", 0.6)))).containsExactly("1 RECORDED");
    }

    @Test
    void manyLinesAreTakenInSomeAtATime() throws JsonProcessingException {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            file.append(line(i % 4, "no", 0.5));
        }
        List<String> results = results(upload("1", file.toString()));
        assertThat(results).hasSize(1200);
        assertThat(results).filteredOn(row -> row.endsWith("RECORDED")).hasSize(4);
    }

    @Test
    void whatDoesNotHoldIsNamed() {
        String path = P + "/models/nli/versions/1/predictions";
        assertThat(post(bot, path, "a,b\n", "Content-Type", "text/csv").problem())
                .isEqualTo("unsupported-media-type");
        assertThat(post(bot, P + "/models/a%20b/versions/1/predictions", "", "Content-Type", NDJSON)
                        .problem())
                .isEqualTo("bad-request");
        assertThat(get(mia, P + "/models?minConfidence=2").problem()).isEqualTo("bad-request");
        assertThat(post(
                                mia,
                                P + "/model-check",
                                "{\"policy\":{\"minConfidence\":0},\"change\":\"x\"}",
                                "If-Match",
                                String.valueOf(get(mia, P).header("ETag")))
                        .pointer())
                .isEqualTo("/policy/minConfidence");
        assertThat(post(mia, P + "/model-check", "{\"policy\":{},\"change\":\"x\"}")
                        .problem())
                .isEqualTo("precondition-required");
    }

    @Test
    void thePolicyIsSetAndShown() {
        assertThat(get(rev, P + "/model-check").body().path("version").asInt()).isZero();
        Answer set = post(
                mia,
                P + "/model-check",
                "{\"policy\":{\"minConfidence\":0.9,\"skill\":\"nli\"},\"change\":\"it is good by now\"}",
                "If-Match",
                String.valueOf(get(mia, P).header("ETag")));
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
        JsonNode shown = get(rev, P + "/model-check").body();
        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(shown.at("/policy/on").asBoolean()).isTrue();
        assertThat(shown.at("/policy/skill").asText()).isEqualTo("nli");
        assertThat(get(ann, P + "/model-check").status()).isEqualTo(403);
    }

    @Test
    void eachVersionIsHeldAgainstWhatTasksAreSettledOn() {
        upload("1", line(0, "no", 0.97) + line(1, "no", 0.97));
        upload("2", line(0, "yes", 0.8));
        settle("yes");
        JsonNode models = get(mia, P + "/models").body().path("items");
        assertThat(models).hasSize(2);
        assertThat(models.path(0).path("predictions").asInt()).isEqualTo(2);
        assertThat(models.path(0).path("compared").asInt()).isEqualTo(1);
        assertThat(models.path(0).path("agreeing").asInt()).isZero();
        assertThat(models.path(0).path("sureClashes").asInt()).isEqualTo(1);
        assertThat(models.path(1).path("agreement").asDouble()).isEqualTo(1);
        assertThat(get(mia, P + "/models?minConfidence=0.98")
                        .body()
                        .at("/items/0/sureClashes")
                        .asInt())
                .isZero();
        Answer first = get(mia, P + "/models?limit=1");
        assertThat(first.body().path("items")).hasSize(1);
        assertThat(get(
                                mia,
                                P + "/models?limit=1&cursor="
                                        + first.body().path("next").asText())
                        .body()
                        .at("/items/0/version")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void anEscalationIsUpheldOrOverturned() {
        upload("1", line(0, "no", 0.97));
        settle("yes");
        escalate();
        assertThat(get(mia, P + "/models").body().at("/items/0/escalated").asInt())
                .isEqualTo(1);
        assertThat(get(mia, P + "/models").body().at("/items/0/upheld").asInt()).isZero();
        assertThat(post(rev, P + "/tasks/" + task(0) + "/reviews", "{\"verdict\":\"ACCEPT\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get(mia, P + "/models").body().at("/items/0/upheld").asInt()).isEqualTo(1);
        assertThat(post(
                                rev,
                                P + "/tasks/" + task(0) + "/overrides",
                                "{\"label\":" + LABEL_NO + ",\"justification\":\"the model is right\"}")
                        .status())
                .isEqualTo(200);
        JsonNode after = get(mia, P + "/models").body().at("/items/0");
        assertThat(after.path("overturned").asInt()).isEqualTo(1);
        assertThat(after.path("agreement").asDouble()).isEqualTo(1);
    }

    /** What the process does. */
    private void escalate() {
        Project.Existing project = (Project.Existing) world.projects.state("rte");
        world.tasks.carry(
                task(0),
                new TaskCommand.EscalateClash(
                        origin(),
                        new ModelVersion("nli", "1"),
                        new Label(Map.of("entails", new LabelValue.Choice("no"))),
                        0.97,
                        new Label(Map.of("entails", new LabelValue.Choice("yes"))),
                        1,
                        new ModelCheck(true, 0.9, 0, ""),
                        project.schemas().get(0)));
    }

    @Test
    void noLabelerIsToldWhatAModelSays() {
        upload("1", line(0, "no", 0.97));
        String path = P + "/tasks/" + task(0) + "/predictions";
        JsonNode said = get(rev, path).body().path("items");
        assertThat(said.at("/0/label/entails/option").asText()).isEqualTo("no");
        assertThat(said.at("/0/confidence").asDouble()).isEqualTo(0.97);
        assertThat(get(ann, path).status()).isEqualTo(403);
        String both = token("two-hats", Role.LABELER, "rte");
        token("two-hats", Role.REVIEWER, "rte");
        assertThat(get(both, path).problem()).isEqualTo("wrong-stage");
        settle("yes");
        assertThat(get(both, path).status()).isEqualTo(200);
        assertThat(get(rev, P + "/tasks/none-0-0/predictions").problem()).isEqualTo("task-not-found");
        assertThat(get(ann, P + "/tasks/" + task(0)).body().toString()).doesNotContain("0.97");
    }
}
