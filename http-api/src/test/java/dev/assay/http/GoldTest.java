package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.write.entity.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoldTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String YES =
            "{\"expected\":" + LABEL_YES + ",\"explanation\":\"rule 2\",\"justification\":\"sure\"}";
    private static final String NO = "{\"expected\":" + LABEL_NO + ",\"justification\":\"they erred\"}";

    private String mia = "";
    private String rev = "";
    private String ann = "";

    @BeforeEach
    void prepare() {
        project("rte", 2);
        items("rte", 5);
        mia = token("mia", Role.MANAGER, "rte");
        rev = token("rev", Role.REVIEWER, "rte");
        ann = token("ann", Role.LABELER, "rte");
    }

    private String task(int item) {
        return get(mia, P + "/tasks?externalId=item-" + item)
                .body()
                .at("/items/0/task")
                .asText();
    }

    private String path(int item) {
        return P + "/tasks/" + task(item);
    }

    private void policy(boolean teaching) {
        String revision = get(mia, P).header("ETag");
        Answer set = post(
                mia,
                P + "/gold/policies",
                "{\"policy\":{\"steps\":[{\"below\":20,\"rate\":0.2},{\"below\":100,\"rate\":0.1}],\"rate\":0.05,"
                        + "\"teaching\":" + teaching + "},\"change\":\"begin\"}",
                "If-Match",
                String.valueOf(revision));
        assertThat(set.status()).as(set.body().toString()).isEqualTo(200);
    }

    /** What the dispatcher does when the draw says so. */
    private void drawn(String labeler, int item) {
        Project.Existing project = (Project.Existing) world.projects.state("rte");
        TaskCommand grant = new TaskCommand.GrantGold(
                origin(),
                new AssignmentId(UUID.randomUUID().toString()),
                new UserId(labeler),
                world.clock.instant().plusSeconds(600),
                project.terms(),
                new GoldChance(1, 0, 0.2, 0, 0.1, 1, 0));
        assertThat(world.tasks.carry(task(item), grant).toCompletableFuture().join())
                .isInstanceOf(Reply.Done.class);
    }

    private Answer next(String labeler) {
        return post(labeler, P + "/assignments", "{}");
    }

    private Answer label(String labeler, Answer work, String label) {
        String task = work.body().path("task").asText();
        String assignment = work.body().at("/assignment/id").asText();
        return post(
                labeler,
                P + "/tasks/" + task + "/labels",
                "{\"assignment\":\"" + assignment + "\",\"label\":" + label + "}");
    }

    @Test
    void aTaskIsDeclaredCorrectedAndRetired() {
        Answer declared = post(rev, path(1) + "/gold", YES);
        assertThat(declared.status()).as(declared.body().toString()).isEqualTo(200);
        assertThat(declared.body().path("stage").asText()).isEqualTo("GOLD");
        assertThat(post(rev, path(1) + "/gold", YES).header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(post(rev, path(1) + "/gold", NO).problem()).isEqualTo("already-gold");
        assertThat(get(mia, path(1) + "/gold")
                        .body()
                        .at("/expected/entails/option")
                        .asText())
                .isEqualTo("yes");
        assertThat(post(mia, path(1) + "/gold/corrections", NO)
                        .body()
                        .path("edition")
                        .asInt())
                .isEqualTo(2);
        Answer retired = post(mia, path(1) + "/gold/retirement", "{\"justification\":\"known\"}");
        assertThat(retired.body().path("stage").asText()).isEqualTo("SETTLED");
        assertThat(get(mia, path(1)).body().at("/outcome/by").asText()).isEqualTo("GOLD");
        assertThat(get(mia, path(2) + "/gold").problem()).isEqualTo("not-gold");
    }

    @Test
    void whatDoesNotHoldIsNamed() {
        String wrong =
                "{\"expected\":{\"entails\":{\"type\":\"choice\",\"option\":\"maybe\"}},\"justification\":\" \"}";
        Answer refused = post(rev, path(1) + "/gold", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsText("pointer"))
                .containsExactly("/expected/entails/option", "/justification");
        assertThat(post(rev, path(1) + "/gold", "{\"justification\":\"x\"}").pointer())
                .isEqualTo("/expected");
        assertThat(post(rev, path(1) + "/gold", YES.replace("\"explanation\"", "\"tolerance\":2,\"explanation\""))
                        .pointer())
                .isEqualTo("/tolerance");
    }

    @Test
    void aFileIsDeclaredLineByLineAndAgainChangesNothing() throws JsonProcessingException {
        String file = "{\"externalId\":\"item-0\",\"expected\":" + LABEL_YES + "}\n\n"
                + "{\"task\":\"" + task(1) + "\",\"expected\":" + LABEL_NO + ",\"tolerance\":0.1}\n"
                + "{\"externalId\":\"nobody\",\"expected\":" + LABEL_NO + "}\n"
                + "not json\n"
                + "{\"externalId\":\"item-2\",\"expected\":{}}\n";
        assertThat(results(upload(file, "application/x-ndjson")))
                .containsExactly(
                        "1 DECLARED",
                        "3 DECLARED",
                        "4 REJECTED task-not-found",
                        "5 REJECTED malformed-json",
                        "6 REJECTED invalid-content");
        assertThat(results(upload(file, "application/x-ndjson"))).startsWith("1 UNCHANGED", "3 UNCHANGED");
        assertThat(get(mia, P + "/gold?limit=1").body().path("items")).hasSize(1);
        assertThat(get(mia, P + "/gold").body().path("items")).hasSize(2);
    }

    @Test
    void csvSaysTheSame() throws JsonProcessingException {
        String file = "id,entails,explanation,tolerance\nitem-0,yes,\"rule 2, part b\",\nitem-1,maybe,,\nitem-2,,,x\n";
        assertThat(results(upload(file, "text/csv")))
                .containsExactly("2 DECLARED", "3 REJECTED invalid-content", "4 REJECTED invalid-content");
        assertThat(get(mia, path(0) + "/gold").body().path("explanation").asText())
                .isEqualTo("rule 2, part b");
    }

    private Answer upload(String file, String type) {
        Answer answer = post(mia, P + "/gold?justification=expert+labels", file, "Content-Type", type);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static List<String> results(Answer report) throws JsonProcessingException {
        List<String> results = new ArrayList<>();
        for (String line : report.response().body().lines().toList()) {
            JsonNode row = JSON.readTree(line);
            String problem = row.at("/problem/type").asText().replace("urn:assay:problem:", "");
            results.add((row.path("line").asText() + ' ' + row.path("result").asText() + ' ' + problem).trim());
        }
        return results;
    }

    @Test
    void anUploadNeedsAJustification() {
        Answer silent = post(mia, P + "/gold", "{}", "Content-Type", "application/x-ndjson");
        assertThat(silent.pointer()).isEqualTo("/justification");
    }

    @Test
    void theSeedIsTheServersAndTheRatesArePolicy() {
        assertThat(get(mia, P + "/gold/policy").body().path("version").asInt()).isZero();
        policy(false);
        Answer shown = get(mia, P + "/gold/policies/1");
        assertThat(shown.body().at("/policy/steps/1/rate").asDouble()).isEqualTo(0.1);
        assertThat(shown.body().at("/policy/seed").asLong()).isNotZero();
        assertThat(get(mia, P + "/gold/policies/2").problem()).isEqualTo("version-not-found");
        assertThat(get(ann, P + "/gold/policy").status()).isEqualTo(403);
        Answer steep = post(
                mia,
                P + "/gold/policies",
                "{\"policy\":{\"rate\":0.7},\"change\":\"more\"}",
                "If-Match",
                String.valueOf(get(mia, P).header("ETag")));
        assertThat(steep.pointer()).isEqualTo("/policy/rate");
    }

    @Test
    void goldLooksLikeOrdinaryWorkToItsLabeler() {
        policy(false);
        post(rev, path(3) + "/gold", YES);
        Answer ordinary = next(ann);
        Answer labeled = label(ann, ordinary, LABEL_NO);
        drawn("ann", 3);
        Answer gold = next(ann);
        assertThat(gold.body().at("/item/text").asText()).isEqualTo("Text 3");
        Answer judged = label(ann, gold, LABEL_NO);
        assertThat(shape(gold)).isEqualTo(shape(ordinary));
        assertThat(shape(judged)).isEqualTo(shape(labeled));
        String goldPath = P + "/tasks/" + gold.body().path("task").asText();
        String ordinaryPath = P + "/tasks/" + ordinary.body().path("task").asText();
        assertThat(shape(get(ann, goldPath))).isEqualTo(shape(get(ann, ordinaryPath)));
        assertThat(shape(post(ann, goldPath + "/claims", "{}")))
                .isEqualTo(shape(post(ann, ordinaryPath + "/claims", "{}")));
        assertThat(shape(label(ann, gold, LABEL_YES))).isEqualTo(shape(label(ann, ordinary, LABEL_YES)));
        String revised = "{\"label\":" + LABEL_YES + "}";
        assertThat(shape(send(ann, "PUT", goldPath + "/labels/mine", revised)))
                .isEqualTo(shape(send(ann, "PUT", ordinaryPath + "/labels/mine", revised)));
        assertThat(get(ann, P + "/gold/mine").problem()).isEqualTo("not-taught");
        assertThat(get(mia, path(3) + "/gold/answers").body().path("items")).hasSize(1);
        assertThat(get(mia, P + "/gold/labelers").body().at("/items/0/labeler").asText())
                .isEqualTo("ann");
        assertThat(get(mia, P + "/labelers/ann/gold").body().path("items")).hasSize(1);
    }

    @Test
    void whatLabelersReadOfThemselvesDoesNotTellGold() {
        policy(false);
        post(rev, path(3) + "/gold", YES);
        label(ann, next(ann), LABEL_YES);
        String record = get(ann, P + "/labelers/me/record").body().toString();
        Answer shift = get(ann, P + "/labelers/me/shift");
        Answer scores = get(ann, P + "/labelers/me/performance");
        Answer development = get(ann, P + "/labelers/me/development");
        drawn("ann", 3);
        label(ann, next(ann), LABEL_NO);
        recorded("ann", 3);
        JsonNode labels = get(ann, P + "/labelers/me/labels").body().path("items");
        assertThat(labels).hasSize(2);
        assertThat(shape(labels.path(1), "")).isEqualTo(shape(labels.path(0), ""));
        assertThat(labels.path(0).has("right") || labels.path(0).has("peers")).isFalse();
        assertThat(get(ann, P + "/labelers/me/record").body().toString()).isEqualTo(record);
        assertThat(get(ann, P + "/labelers/me/shift").body()).isEqualTo(shift.body());
        assertThat(get(ann, P + "/labelers/me/performance").body()).isEqualTo(scores.body());
        assertThat(get(ann, P + "/labelers/me/development").body()).isEqualTo(development.body());
        assertThat(get(mia, P + "/labelers/ann/record").body().toString()).contains("gold-answered");
        world.clock.forward(Duration.ofDays(1));
        ann = token("ann", Role.LABELER, "rte");
        assertThat(get(ann, P + "/labelers/me/performance")
                        .body()
                        .path("labels")
                        .asInt())
                .isEqualTo(2);
    }

    /** What the process does when gold was answered. */
    private void recorded(String labeler, int item) {
        GoldVerdict verdict = new GoldVerdict(false, 0, 0, new TreeMap<>());
        world.labelers.carry(
                labeler,
                new LabelerCommand.RecordGoldVerdict(
                        new Origin(Origin.SYSTEM, Role.SERVICE, world.clock.instant(), "t", new CommandKey("k", "k")),
                        new UserId(labeler),
                        new ProjectId("rte"),
                        new TaskId(task(item)),
                        "",
                        LabelerEvent.GoldAnswered.Why.ANSWERED,
                        verdict,
                        null));
    }

    /** All of an answer but the values that name this task, this label and this request. */
    private static String shape(Answer answer) {
        Set<String> headers = new TreeSet<>(answer.response().headers().map().keySet());
        return answer.status() + " " + headers + " " + shape(answer.body(), "") + answer.problem();
    }

    private static Set<String> shape(JsonNode node, String at) {
        Set<String> paths = new TreeSet<>();
        paths.add(at + ':' + node.getNodeType());
        node.fieldNames().forEachRemaining(name -> paths.addAll(shape(node.path(name), at + '/' + name)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.addAll(shape(node.path(i), at + "/#"));
        }
        return paths;
    }

    @Test
    void whereTheProjectTeachesTheAnswerSaysWhatWasExpected() {
        policy(true);
        post(rev, path(3) + "/gold", YES);
        assertThat(label(ann, next(ann), LABEL_YES).body().has("feedback")).isFalse();
        drawn("ann", 3);
        Answer gold = next(ann);
        Answer told = label(ann, gold, LABEL_NO);
        assertThat(told.body().at("/feedback/correct").asBoolean(true)).isFalse();
        assertThat(told.body().at("/feedback/fields/entails/expected/option").asText())
                .isEqualTo("yes");
        assertThat(told.body().at("/feedback/explanation").asText()).isEqualTo("rule 2");
        String mine = P + "/tasks/" + gold.body().path("task").asText() + "/labels/mine";
        assertThat(send(ann, "PUT", mine, "{\"label\":" + LABEL_YES + "}").problem())
                .isEqualTo("no-longer-open");
        JsonNode own = get(ann, P + "/gold/mine").body().at("/items/0");
        assertThat(own.path("correct").asBoolean(true)).isFalse();
        assertThat(own.path("task").asText()).isEqualTo(gold.body().path("task").asText());
    }

    @Test
    void labelersSeeTheProjectsCountsOnlyWhereNoGoldIsMixedIn() {
        assertThat(get(ann, P + "/progress").status()).isEqualTo(200);
        policy(false);
        assertThat(get(ann, P + "/progress").status()).isEqualTo(403);
        assertThat(get(mia, P + "/progress").status()).isEqualTo(200);
    }

    @Test
    void whoMayNotSeeGoldGetsItInNoExport() {
        post(rev, path(3) + "/gold", YES);
        String analyst = token("lyn", Role.ANALYST, "rte");
        assertThat(get(analyst, P + "/gold").status()).isEqualTo(403);
        assertThat(get(analyst, P + "/exports/outcomes").response().body()).doesNotContain("GOLD");
    }

    @Test
    void an_appeal_upheld_corrects_gold_and_judges_every_answer_anew() {
        token("bob", Role.LABELER, "rte");
        String second = token("rolf", Role.REVIEWER, "rte");
        world.labelers.carry("ann", new LabelerCommand.EnrollLabeler(origin(), new UserId("ann")));
        post(rev, path(1) + "/gold", YES);
        policy(true);
        String bob = token("bob", Role.LABELER, "rte");
        drawn("ann", 1);
        Answer work = next(ann);
        assertThat(label(ann, work, LABEL_NO).body().at("/feedback/correct").asBoolean(true))
                .isFalse();
        drawn("bob", 1);
        assertThat(label(bob, next(bob), LABEL_YES)
                        .body()
                        .at("/feedback/correct")
                        .asBoolean(false))
                .isTrue();

        String appeals = P + "/labelers/me/appeals";
        String appeal = "{\"id\":\"g1\",\"kind\":\"GOLD\",\"task\":\""
                + work.body().path("task").asText() + "\",\"grounds\":\"it does not\"}";
        assertThat(post(ann, appeals, appeal).status()).isEqualTo(200);
        String decide = P + "/labelers/ann/appeals/g1/decision";
        String upheld = "{\"upheld\":true,\"justification\":\"rule 3\",\"label\":" + LABEL_NO + "}";
        assertThat(post(rev, decide, upheld).problem()).isEqualTo("not-impartial");
        assertThat(post(second, decide, upheld).body().path("upheld").asBoolean())
                .isTrue();

        Task.Gold gold = (Task.Gold) world.tasks.state(task(1));
        assertThat(correct(gold, "ann")).isTrue();
        assertThat(correct(gold, "bob")).isFalse();
        assertThat(gold.standard().explanation()).isEqualTo("rule 3");
        assertThat(get(second, path(1) + "/history").body().toString()).contains("gold-corrected", "rule 3");
        assertThat(get(ann, P + "/labelers/me/record").body().toString()).contains("it does not", "rule 3");
    }

    private static boolean correct(Task.Gold gold, String labeler) {
        return Objects.requireNonNull(gold.answers().get(new UserId(labeler)))
                .verdict()
                .correct();
    }

    @Test
    void an_appeal_does_not_tell_which_tasks_are_gold() {
        world.labelers.carry("ann", new LabelerCommand.EnrollLabeler(origin(), new UserId("ann")));
        post(rev, path(1) + "/gold", YES);
        policy(false);
        drawn("ann", 1);
        Answer special = next(ann);
        label(ann, special, LABEL_NO);
        Answer plain = next(ann);
        label(ann, plain, LABEL_NO);
        for (String kind : List.of("GOLD", "REVIEW")) {
            for (Answer work : List.of(special, plain)) {
                String body = "{\"kind\":\"" + kind + "\",\"task\":\""
                        + work.body().path("task").asText() + "\",\"grounds\":\"no\"}";
                assertThat(post(ann, P + "/labelers/me/appeals", body).problem())
                        .isEqualTo("nothing-to-appeal");
            }
        }
    }
}
