package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskCommand;
import dev.assay.write.entity.Reply;
import dev.assay.write.process.WhenTrainingIsTakenUpThenAssignIt;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong answers have causes, causes lead to proposals, and a proposal that is taken up does something. */
final class LearningTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String QUALITY = P + "/quality";
    private static final String TAKE_UP = "{\"decision\":\"TAKE_UP\"}";
    private static final int ITEMS = 12;

    private String mia = "";
    private String rev = "";
    private String ann = "";

    @BeforeEach
    void prepare() {
        project("rte", 4);
        items("rte", ITEMS);
        mia = token("mia", Role.MANAGER, "rte");
        rev = token("rev", Role.REVIEWER, "rte");
        ann = token("ann", Role.LABELER, "rte");
    }

    /** All four label everything, those named wrongly; then a reviewer says that yes is right. */
    private void labeled(String... wrong) {
        for (String name : List.of("ann", "bob", "cyd", "dan")) {
            String token = token(name, Role.LABELER, "rte");
            for (int i = 0; i < ITEMS; i++) {
                label(token, List.of(wrong).contains(name) ? LABEL_NO : LABEL_YES);
            }
        }
        get(mia, P + "/tasks").body().path("items").forEach(task -> {
            Answer settled = post(
                    rev,
                    P + "/tasks/" + task.path("task").asText() + "/overrides",
                    "{\"label\":" + LABEL_YES + ",\"justification\":\"rule 2\"}");
            assertThat(settled.status()).as(settled.body().toString()).isEqualTo(200);
        });
    }

    private void label(String token, String label) {
        Answer work = post(token, P + "/assignments", "{}");
        String body = "{\"assignment\":\"" + work.body().at("/assignment/id").asText() + "\",\"label\":" + label + "}";
        Answer labeled = post(token, P + "/tasks/" + work.body().path("task").asText() + "/labels", body);
        assertThat(labeled.status()).as(labeled.body().toString()).isEqualTo(200);
    }

    private JsonNode proposed() {
        return post(mia, QUALITY + "/proposals", "{}").body().path("items");
    }

    private Answer decide(int number, String decision) {
        return post(mia, QUALITY + "/proposals/" + number + "/decision", decision);
    }

    private void published() {
        Answer answer = post(
                mia,
                P + "/instructions",
                "{\"instructions\":\"Judge by rule 2.\",\"change\":\"rule 2\"}",
                "If-Match",
                String.valueOf(get(mia, P).header("ETag")));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    @Test
    void oneLabelersConfusionBecomesTrainingThatWorkWaitsFor() {
        labeled("dan");
        UserId dan = new UserId("dan");
        world.labelers
                .carry("dan", new LabelerCommand.EnrollLabeler(origin(), dan))
                .toCompletableFuture()
                .join();
        JsonNode causes = get(mia, QUALITY + "/causes").body().path("items");
        assertThat(causes.findValuesAsText("kind")).contains("CONFUSION", "LABELER", "SECTION", "SOURCE");
        assertThat(causes.at("/0/mistake/given").asText()).isEqualTo("no");
        assertThat(causes.at("/0/tally/wrong").asInt()).isEqualTo(12);
        assertThat(causes.at("/0/tally/of").asInt()).isEqualTo(48);
        JsonNode proposal = proposed().get(0);
        assertThat(proposal.path("kind").asText()).isEqualTo("TRAINING");
        assertThat(proposal.path("labeler").asText()).isEqualTo("dan");
        assertThat(decide(1, "{\"decision\":\"TAKE_UP\",\"version\":1}").pointer())
                .isEqualTo("/version");
        assertThat(decide(1, TAKE_UP).body().path("state").asText()).isEqualTo("TAKEN_UP");
        WhenTrainingIsTakenUpThenAssignIt process =
                new WhenTrainingIsTakenUpThenAssignIt(world.tasks, world.projects, world.labelers);
        for (int twice = 0; twice < 2; twice++) {
            world.learnings
                    .history("rte")
                    .forEach(record -> process.on(record).toCompletableFuture().join());
        }
        JsonNode assessments = get(mia, P + "/labelers/dan/assessments").body().path("items");
        assertThat(assessments).hasSize(1);
        assertThat(assessments.at("/0/id").asText()).isEqualTo("training-1");
        assertThat(assessments.at("/0/questions").asInt()).isEqualTo(5);
        assertThat(proposed()).as("not again so soon").isEmpty();
    }

    @Test
    void whatAllConfuseGoesToTheInstructionsAndTheVersionThatAnswersItIsMeasured() {
        labeled("ann", "bob", "cyd", "dan");
        JsonNode proposal = proposed().get(0);
        assertThat(proposal.path("kind").asText()).isEqualTo("INSTRUCTION");
        assertThat(proposal.path("sections")).isEmpty();
        assertThat(proposal.at("/tally/wrong").asInt()).isEqualTo(48);
        assertThat(decide(1, TAKE_UP).status()).isEqualTo(200);
        assertThat(decide(1, "{\"decision\":\"TAKE_UP\",\"version\":2}").pointer())
                .isEqualTo("/version");
        published();
        Answer answered = decide(1, "{\"decision\":\"TAKE_UP\",\"version\":2}");
        assertThat(answered.body().path("version").asInt()).isEqualTo(2);
        assertThat(decide(1, "{\"decision\":\"DECLINE\",\"reason\":\"no\"}").problem())
                .isEqualTo("proposal-decided");
        JsonNode effects = get(mia, QUALITY + "/effects").body().path("items");
        assertThat(effects).hasSize(1);
        assertThat(effects.at("/0/proposals/0").asInt()).isEqualTo(1);
        assertThat(effects.at("/0/agreement/0/percentAgreement/before").asInt()).isEqualTo(12);
        assertThat(effects.at("/0/agreement/0/percentAgreement/enough").asBoolean())
                .isFalse();
        assertThat(get(mia, QUALITY + "/effects?limit=1").body().has("next")).isFalse();
        assertThat(get(mia, QUALITY + "/proposals").body().path("items")).hasSize(1);
    }

    @Test
    void goldIsComparedWithWhatItExpectsVersionByVersion() {
        List<String> tasks = get(mia, P + "/tasks").body().path("items").findValuesAsText("task");
        for (String task : tasks) {
            Answer declared = post(
                    rev, P + "/tasks/" + task + "/gold", "{\"expected\":" + LABEL_YES + ",\"justification\":\"sure\"}");
            assertThat(declared.status()).as(declared.body().toString()).isEqualTo(200);
        }
        goldAnswers(tasks, LABEL_NO, "ann", "bob");
        published();
        goldAnswers(tasks, LABEL_YES, "cyd", "dan");
        JsonNode gold = get(mia, QUALITY + "/effects").body().path("items").at("/0/gold");
        assertThat(gold.path("before").asInt()).isEqualTo(24);
        assertThat(gold.path("after").asInt()).isEqualTo(24);
        assertThat(gold.at("/difference/value").asDouble()).isEqualTo(1);
        assertThat(gold.at("/difference/low").asDouble()).isGreaterThan(0.5);
        JsonNode causes = get(mia, QUALITY + "/causes").body().path("items");
        assertThat(causes.at("/0/tally/wrong").asInt()).isEqualTo(24);
    }

    private void goldAnswers(List<String> tasks, String label, String... labelers) {
        for (String labeler : labelers) {
            String token = token(labeler, Role.LABELER, "rte");
            for (String task : tasks) {
                drawn(labeler, task);
                label(token, label);
            }
        }
    }

    /** What the dispatcher does when the draw says so. */
    private void drawn(String labeler, String task) {
        Project.Existing project = (Project.Existing) world.projects.state("rte");
        TaskCommand grant = new TaskCommand.GrantGold(
                origin(),
                new AssignmentId(UUID.randomUUID().toString()),
                new UserId(labeler),
                world.clock.instant().plusSeconds(600),
                project.terms(),
                new GoldChance(1, 0, 0.2, 0, 0.1, 1, 0));
        assertThat(world.tasks.carry(task, grant).toCompletableFuture().join()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void whatDoesNotFitIsRefusedAndSoIsWhoeverMayNot() {
        labeled("dan");
        proposed();
        assertThat(decide(1, "{\"decision\":\"DECLINE\"}").pointer()).isEqualTo("/reason");
        assertThat(decide(1, "{\"decision\":\"MAYBE\"}").pointer()).isEqualTo("/decision");
        assertThat(decide(9, TAKE_UP).problem()).isEqualTo("proposal-not-found");
        assertThat(get(mia, QUALITY + "/causes?days=0").status()).isEqualTo(400);
        assertThat(get(mia, QUALITY + "/effects?days=400").status()).isEqualTo(400);
        assertThat(post(mia, QUALITY + "/proposals", "{\"days\":0}").pointer()).isEqualTo("/days");
        assertThat(get(ann, QUALITY + "/causes").status()).isEqualTo(403);
        assertThat(get(ann, QUALITY + "/proposals").status()).isEqualTo(403);
        assertThat(post(rev, QUALITY + "/proposals/1/decision", TAKE_UP).status())
                .isEqualTo(403);
        String other = token("max", Role.MANAGER, "another");
        assertThat(get(other, QUALITY + "/effects").status()).isIn(403, 404);
        Answer declined = decide(1, "{\"decision\":\"DECLINE\",\"reason\":\"dan has left\"}");
        assertThat(declined.body().path("state").asText()).isEqualTo("DECLINED");
        assertThat(declined.body().path("reason").asText()).isEqualTo("dan has left");
        assertThat(proposed()).isEmpty();
    }

    @Test
    void listsArePaged() {
        labeled("dan");
        Answer first = get(mia, QUALITY + "/causes?limit=1");
        assertThat(first.body().path("items")).hasSize(1);
        String next = first.body().path("next").asText();
        Answer second = get(mia, QUALITY + "/causes?limit=1&cursor=" + next);
        assertThat(second.body().path("items")).hasSize(1);
        assertThat(second.body().path("items")).isNotEqualTo(first.body().path("items"));
    }
}
