package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskCommand;
import dev.assay.http.goldset.ViewedGold;
import dev.assay.read.ReadSide;
import dev.assay.write.entity.Reply;
import dev.assay.write.goldset.WhenPeriodEndsThenRefreshGold;
import dev.assay.write.process.WhenGoldChangesThenVersionTheSet;
import dev.assay.write.process.WhenGoldSetDecidesThenAct;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gold set is kept: two weeks later what is worn is gone, and what experts settled is proposed in its place. */
final class GoldSetTest extends ApiTest {
    private static final String P = "/api/v1/projects/rte";
    private static final String SET = P + "/gold-set";
    private static final String POLICY = "{\"change\":\"every two weeks\",\"policy\":{\"size\":4,\"mostSeen\":22}}";
    private static final int ITEMS = 12;

    private String mia = "";
    private String rev = "";
    private String ann = "";

    @BeforeEach
    void prepare() {
        project("rte", 1);
        items("rte", ITEMS);
        people();
    }

    private void people() {
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

    private void declared(int item, String label) {
        Answer answer = post(
                rev,
                P + "/tasks/" + task(item) + "/gold",
                "{\"expected\":" + label + ",\"justification\":\"sure of " + item + "\"}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    /** The labelers' own tasks come in order of import. */
    private void labeled(int count) {
        for (int i = 0; i < count; i++) {
            Answer work = post(ann, P + "/assignments", "{}");
            label(ann, work, i % 2 == 0 ? LABEL_YES : LABEL_NO);
        }
    }

    private void label(String token, Answer work, String label) {
        String body = "{\"assignment\":\"" + work.body().at("/assignment/id").asText() + "\",\"label\":" + label + "}";
        Answer labeled = post(token, P + "/tasks/" + work.body().path("task").asText() + "/labels", body);
        assertThat(labeled.status()).as(labeled.body().toString()).isEqualTo(200);
    }

    private void settledByExpert(int item, String label) {
        Answer settled = post(
                rev,
                P + "/tasks/" + task(item) + "/overrides",
                "{\"label\":" + label + ",\"justification\":\"rule 2\"}");
        assertThat(settled.status()).as(settled.body().toString()).isEqualTo(200);
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

    private void answeredRight(String labeler, int item) {
        String token = token(labeler, Role.LABELER, "rte");
        drawn(labeler, item);
        Answer work = post(token, P + "/assignments", "{}");
        label(token, work, LABEL_YES);
    }

    /** What the processes do, from all that ever happened, as after a restart. */
    private void followed() {
        WhenGoldChangesThenVersionTheSet versions = new WhenGoldChangesThenVersionTheSet(world.goldSets);
        WhenGoldSetDecidesThenAct acts = new WhenGoldSetDecidesThenAct(
                world.tasks, world.projects, world.write().items());
        List<String> tasks = IntStream.range(0, ITEMS).mapToObj(this::task).toList();
        for (int round = 0; round < 2; round++) {
            tasks.forEach(task -> world.tasks
                    .history(task)
                    .forEach(record -> versions.on(record).toCompletableFuture().join()));
            world.goldSets
                    .history("rte")
                    .forEach(record -> acts.on(record).toCompletableFuture().join());
        }
    }

    /** What the schedule does when it looks. */
    private boolean looked() {
        ReadSide read = world.read();
        return new WhenPeriodEndsThenRefreshGold(world.goldSets, new ViewedGold(read.gold(), read.projectList()))
                .run(new ProjectId("rte"), world.clock.instant())
                .toCompletableFuture()
                .join();
    }

    private JsonNode items(String path) {
        return get(mia, SET + path).body().path("items");
    }

    @Test
    void twoWeeksLaterWhatIsWornIsRetiredWithItsFiguresAndOthersAreProposed() {
        labeled(6);
        IntStream.range(0, 4).forEach(item -> settledByExpert(item, item < 2 ? LABEL_YES : LABEL_NO));
        IntStream.range(8, ITEMS).forEach(item -> declared(item, LABEL_YES));
        followed();
        assertThat(send(mia, "PUT", SET + "/policy", POLICY).status()).isEqualTo(200);
        IntStream.range(0, 23).forEach(i -> drawn("seen" + i, 8));
        post(rev, SET + "/objections", "{\"task\":\"" + task(9) + "\",\"reason\":\"both hold\"}");
        IntStream.range(0, 22).forEach(i -> answeredRight("easy" + i, 10));
        String worn = task(10);

        world.clock.forward(Duration.ofDays(13));
        assertThat(looked()).as("a day too early").isFalse();
        world.clock.forward(Duration.ofDays(1));
        people();
        assertThat(looked()).isTrue();
        assertThat(looked()).as("each period once").isFalse();
        followed();

        assertThat(items("/retirements").findValuesAsText("why"))
                .containsExactlyInAnyOrder(
                        "seen by 23 labelers (at most 22)",
                        "disputed: 1 objections; good labelers right 0 of 0 times",
                        "right 22 of 22 times, at least 0.851 (suspicious from 0.850)");
        assertThat(get(mia, P + "/tasks/" + worn).body().at("/outcome/by").asText())
                .isEqualTo("GOLD");
        assertThat(get(mia, P + "/tasks/" + worn + "/history").body().toString())
                .contains("gold-retired", "Refresh 1: right 22 of 22 times");
        JsonNode refresh = items("/refreshes").path(0);
        assertThat(refresh.path("scheduled").asBoolean()).isTrue();
        assertThat(refresh.path("examined").asInt()).isEqualTo(4);
        assertThat(refresh.path("worn").asInt()).isEqualTo(3);
        assertThat(refresh.at("/strata").findValuesAsText("population")).containsExactly("3", "3");
        assertThat(refresh.at("/strata").findValuesAsText("members")).containsExactly("0", "1");
        assertThat(items("/proposals")).hasSize(3);
        assertThat(get(mia, SET).body().path("size").asInt()).isEqualTo(1);
        assertThat(get(mia, SET).body().path("version").asInt()).isEqualTo(7);
        assertThat(get(mia, SET + "/versions/4").body().path("members")).hasSize(4);
    }

    @Test
    void aManagerAcceptsAndDeclinesWhatIsProposed() {
        labeled(4);
        IntStream.range(0, 3).forEach(item -> settledByExpert(item, LABEL_YES));
        declared(8, LABEL_YES);
        followed();
        send(mia, "PUT", SET + "/policy", POLICY);
        Answer refreshed = post(mia, SET + "/refreshes", "{\"seed\":\"seven\"}");
        assertThat(refreshed.body().path("proposed").asInt())
                .as(refreshed.body().toString())
                .isEqualTo(3);
        String first = items("/proposals").at("/0/task").asText();
        String second = items("/proposals").at("/1/task").asText();
        assertThat(items("/refreshes").at("/0/seed").asText()).isEqualTo("seven");
        String both = "{\"accept\":[\"" + first + "\"],\"decline\":[\"" + second + "\"],\"justification\":\"clear\"}";
        assertThat(post(rev, SET + "/proposals/answers", both).status()).isEqualTo(403);
        assertThat(post(mia, SET + "/proposals/answers", both)
                        .body()
                        .path("proposed")
                        .asInt())
                .isEqualTo(1);
        assertThat(post(mia, SET + "/proposals/answers", both).problem()).isEqualTo("not-proposed");
        followed();
        assertThat(items("/proposals").findValuesAsText("state")).containsExactly("ACCEPTED", "DECLINED", "WAITING");
        assertThat(items("/proposals").findValuesAsText("member")).containsExactly("true", "false", "false");
        JsonNode gold = get(mia, P + "/tasks/" + first + "/gold").body();
        assertThat(gold.at("/expected/entails/option").asText()).isEqualTo("yes");
        JsonNode version = items("/versions").path(1);
        assertThat(version.path("by").asText()).isEqualTo("mia");
        assertThat(version.path("why").asText()).isEqualTo("clear");
        assertThat(post(mia, SET + "/refreshes", "{}").body().path("proposed").asInt())
                .as("nothing twice")
                .isEqualTo(1);
    }

    @Test
    void whatDoesNotHoldIsNamed() {
        assertThat(get(mia, SET).body().path("size").asInt()).isZero();
        assertThat(post(mia, SET + "/refreshes", "{}").problem()).isEqualTo("gold-set-not-set");
        assertThat(send(mia, "PUT", SET + "/policy", "{\"change\":\"x\",\"policy\":{\"periodDays\":0}}")
                        .pointer())
                .isEqualTo("/policy/periodDays");
        assertThat(send(mia, "PUT", SET + "/policy", "{\"change\":\"x\",\"policy\":{\"days\":1}}")
                        .pointer())
                .isEqualTo("/policy/days");
        assertThat(send(mia, "PUT", SET + "/policy", "{\"change\":\" \"}").pointer())
                .isEqualTo("/change");
        send(mia, "PUT", SET + "/policy", POLICY);
        assertThat(post(rev, SET + "/objections", "{\"task\":\"" + task(1) + "\",\"reason\":\"x\"}")
                        .problem())
                .isEqualTo("not-gold");
        assertThat(post(rev, SET + "/objections", "{\"task\":\"none\",\"reason\":\"x\"}")
                        .pointer())
                .isEqualTo("/task");
        assertThat(post(mia, SET + "/proposals/answers", "{\"justification\":\"x\"}")
                        .pointer())
                .isEqualTo("/accept");
        assertThat(post(mia, SET + "/proposals/answers", "{\"accept\":[\"none\"],\"justification\":\"x\"}")
                        .pointer())
                .isEqualTo("/accept/0");
        assertThat(get(mia, SET + "/versions/1").problem()).isEqualTo("version-not-found");
        assertThat(get(ann, SET).status()).isEqualTo(403);
    }

    @Test
    void listsComeInPages() {
        declared(8, LABEL_YES);
        declared(9, LABEL_YES);
        followed();
        Answer page = get(mia, SET + "/versions?limit=1");
        assertThat(page.body().path("items")).hasSize(1);
        String next = page.body().path("next").asText();
        Answer last = get(mia, SET + "/versions?limit=1&cursor=" + next);
        assertThat(last.body().at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(last.body().has("next")).isFalse();
    }
}
