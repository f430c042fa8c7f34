package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.Role;
import dev.assay.domain.task.TaskEvent;
import dev.assay.http.session.MessageType;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A labeler's connection: work is pushed, answers are acknowledged, and nothing is lost or doubled by a break. */
final class SessionTest extends ApiTest {
    private String ann = "";

    @BeforeEach
    void people() {
        project("rte", 1);
        items("rte", 4);
        ann = token("ann", Role.LABELER, "rte");
    }

    private Wire connect(String token) {
        return connect(token, "/api/v1/ws");
    }

    private Wire connect(String token, String path) {
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder().subprotocols("labels.v1");
        if (!token.isEmpty()) {
            builder.header("Authorization", "Bearer " + token);
        }
        return Wire.open(builder, URI.create("ws://127.0.0.1:" + port + path));
    }

    private Wire greeted(String token, int prefetch, String holding) {
        Wire wire = connect(token);
        wire.send("hello", "{\"project\":\"rte\",\"prefetch\":" + prefetch + ",\"holding\":" + holding + "}");
        wire.next("welcome");
        return wire;
    }

    private static String answer(JsonNode assignment, String label) {
        JsonNode data = assignment.path("data");
        return "{\"assignment\":\"" + data.at("/assignment/id").asText() + "\",\"task\":\""
                + data.path("task").asText() + "\",\"label\":" + label + "}";
    }

    private long labels(String task) {
        return world.tasks.history(id(task)).stream()
                .filter(record -> record.event() instanceof TaskEvent.LabelSubmitted)
                .count();
    }

    @Test
    void workIsPushedWithOnePrefetchedAndEveryAnswerIsAcknowledged() {
        Wire wire = greeted(ann, 1, "[]");
        JsonNode current = wire.next("assignment");
        JsonNode prefetched = wire.next("assignment");
        assertThat(current.at("/data/item/text").asText()).isEqualTo("Text 0");
        String id = wire.send("submit", answer(current, LABEL_YES));
        JsonNode ack = wire.next("ack");
        assertThat(ack.path("ref").asText()).isEqualTo(id);
        assertThat(ack.at("/data").fieldNames()).toIterable().containsExactlyInAnyOrder("task", "repeated");
        JsonNode third = wire.next("assignment");
        wire.send("submit", answer(prefetched, LABEL_YES));
        wire.next("ack");
        JsonNode fourth = wire.next("assignment");
        wire.send("submit", answer(third, LABEL_YES));
        wire.next("ack");
        assertThat(wire.next("idle").at("/data/reason").asText()).isEqualTo("NO_OPEN_TASK");
        wire.send("submit", answer(fourth, LABEL_YES));
        wire.next("ack");
        wire.send("bye", "{}");
        assertThat(wire.closeCode()).isEqualTo(1000);
    }

    @Test
    void workThatAppearsWhileIdleIsPushed() {
        project("empty", 1);
        String ben = token("ben", Role.LABELER, "empty");
        Wire wire = connect(ben);
        wire.send("hello", "{\"project\":\"empty\"}");
        wire.next("welcome");
        wire.next("idle");
        items("empty", 1);
        assertThat(wire.next("assignment").at("/data/item/text").asText()).isEqualTo("Text 0");
    }

    @Test
    void aResubmittedMessageIsAcknowledgedAgainAndCountsOnce() {
        Wire first = greeted(ann, 0, "[]");
        JsonNode work = first.next("assignment");
        String task = work.at("/data/task").asText();
        world.tasks.loseAnswers(true);
        first.sendAs("once", "submit", answer(work, LABEL_YES));
        assertThat(first.next("problem").at("/data/status").asInt()).isEqualTo(503);
        first.cut();
        world.tasks.loseAnswers(false);
        String held = work.at("/data/assignment/id").asText();
        Wire second = greeted(ann, 0, "[\"" + held + "\"]");
        second.sendAs("once", "submit", answer(work, LABEL_YES));
        JsonNode ack = second.next("ack");
        assertThat(ack.at("/data/repeated").asBoolean()).isTrue();
        assertThat(labels(task)).isEqualTo(1);
        assertThat(second.next("assignment").at("/data/task").asText()).isNotEqualTo(task);
        second.sendAs("once", "submit", answer(work, LABEL_NO));
        assertThat(second.next("problem").at("/data/type").asText()).isEqualTo("urn:assay:problem:key-reused");
    }

    @Test
    void afterABreakWhatIsNotInHandIsPushedAgain() {
        Wire first = greeted(ann, 1, "[]");
        String kept = first.next("assignment").at("/data/assignment/id").asText();
        String lost = first.next("assignment").at("/data/assignment/id").asText();
        first.cut();
        Wire second = greeted(ann, 1, "[\"" + kept + "\"]");
        assertThat(second.next("assignment").at("/data/assignment/id").asText()).isEqualTo(lost);
        second.cut();
        Wire third = greeted(ann, 1, "[]");
        Set<String> again = new HashSet<>();
        again.add(third.next("assignment").at("/data/assignment/id").asText());
        again.add(third.next("assignment").at("/data/assignment/id").asText());
        assertThat(again).containsExactlyInAnyOrder(kept, lost);
    }

    @Test
    void everyCommandHasItsAnswer() {
        Wire wire = greeted(ann, 0, "[]");
        JsonNode work = wire.next("assignment");
        String task = work.at("/data/task").asText();
        String held = work.at("/data/assignment/id").asText();
        String both = "\"assignment\":\"" + held + "\",\"task\":\"" + task + "\"";
        wire.send("heartbeat", "{\"assignments\":[{" + both + "}]}");
        assertThat(wire.next("ack").at("/data/leases/0/leaseUntil")).isEqualTo(work.at("/data/assignment/leaseUntil"));
        world.clock.forward(Duration.ofMinutes(10));
        wire.send("heartbeat", "{\"assignments\":[{" + both + "}]}");
        assertThat(wire.next("ack").at("/data/leases/0/leaseUntil").asText())
                .isGreaterThan(work.at("/data/assignment/leaseUntil").asText());
        wire.send("heartbeat", "{\"assignments\":[{\"assignment\":\"none\",\"task\":\"" + task + "\"}]}");
        assertThat(wire.next("ack").at("/data/leases/0").has("leaseUntil")).isFalse();
        wire.send("submit", answer(work, "{\"entails\":{\"type\":\"choice\",\"option\":\"maybe\"}}"));
        assertThat(wire.next("problem").at("/data/errors/0/pointer").asText()).isEqualTo("/data/label/entails/option");
        wire.send("revise", "{\"task\":\"" + task + "\",\"label\":" + LABEL_NO + "}");
        assertThat(wire.next("problem").at("/data/type").asText()).endsWith("nothing-to-revise");
        wire.send("skip", "{" + both + ",\"reason\":\"unclear\"}");
        wire.next("ack");
        JsonNode second = wire.next("assignment");
        wire.send(
                "release",
                "{\"assignment\":\"" + second.at("/data/assignment/id").asText() + "\",\"task\":\""
                        + second.at("/data/task").asText() + "\"}");
        wire.next("ack");
        wire.next("assignment");
        String last = get(token("root", Role.ADMIN, null), "/api/v1/projects/rte/tasks?externalId=item-3")
                .body()
                .at("/items/0/task")
                .asText();
        String claim = wire.send("claim", "{\"task\":\"" + last + "\"}");
        assertThat(wire.next("assignment").path("ref").asText()).isEqualTo(claim);
        wire.send("claim", "{\"task\":\"none-0-0\"}");
        assertThat(wire.next("problem").at("/data/type").asText()).endsWith("task-not-found");
    }

    @Test
    void whatCannotBeReadIsAProblemAndNotTheEnd() {
        Wire wire = greeted(ann, 0, "[]");
        wire.next("assignment");
        wire.sendText("{");
        assertThat(wire.next("problem").at("/data/type").asText()).endsWith("malformed-json");
        wire.send("dance", "{}");
        assertThat(wire.next("problem").at("/data/errors/0/pointer").asText()).isEqualTo("/type");
        wire.send("skip", "{}");
        assertThat(wire.next("problem").at("/data/errors/0/pointer").asText()).startsWith("/data/");
        wire.sendText("x".repeat(300_000));
        assertThat(wire.closeCode()).isEqualTo(1009);
    }

    @Test
    void nobodyComesInWithoutATokenOrTwiceOnATicket() {
        assertThatThrownBy(() -> connect("")).hasMessageContaining("WebSocketHandshakeException");
        String ticket = post(ann, "/api/v1/tickets", "").body().path("ticket").asText();
        Wire wire = connect("", "/api/v1/ws?ticket=" + ticket);
        wire.send("hello", "{\"project\":\"rte\"}");
        wire.next("welcome");
        assertThatThrownBy(() -> connect("", "/api/v1/ws?ticket=" + ticket))
                .hasMessageContaining("WebSocketHandshakeException");
        String late = post(ann, "/api/v1/tickets", "").body().path("ticket").asText();
        world.clock.forward(Duration.ofSeconds(31));
        assertThatThrownBy(() -> connect("", "/api/v1/ws?ticket=" + late))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void theFirstMessageIsHelloAndNoOtherIs() {
        for (MessageType type : MessageType.values()) {
            if (type != MessageType.HELLO && type != MessageType.BYE) {
                Wire wire = connect(ann);
                wire.send(type.wireName(), "{}");
                assertThat(wire.closeCode()).as(type.name()).isEqualTo(4409);
            }
        }
        Wire wire = greeted(ann, 0, "[]");
        wire.send("hello", "{\"project\":\"rte\"}");
        wire.next("assignment");
        assertThat(wire.closeCode()).isEqualTo(4409);
    }

    @Test
    void onlyALabelerOfTheProjectIsWelcome() {
        for (Role role : Role.values()) {
            if (role != Role.LABELER) {
                Wire wire = connect(token("in-" + role, role, role == Role.ADMIN ? null : "rte"));
                wire.send("hello", "{\"project\":\"rte\"}");
                assertThat(wire.next("problem").at("/data/status").asInt())
                        .as(role.name())
                        .isEqualTo(403);
                assertThat(wire.closeCode()).isEqualTo(4403);
            }
        }
        Wire outsider = connect(token("out", Role.LABELER, "other"));
        outsider.send("hello", "{\"project\":\"rte\"}");
        assertThat(outsider.next("problem").at("/data/status").asInt()).isEqualTo(404);
        assertThat(outsider.closeCode()).isEqualTo(4403);
    }

    @Test
    void everyMessageIsRefusedOnceTheRoleOrTheTokenIsGone() {
        String root = token("root", Role.ADMIN, null);
        for (MessageType type : MessageType.values()) {
            if (type == MessageType.HELLO || type == MessageType.BYE) {
                continue;
            }
            String user = "user-" + type.wireName();
            Wire roleless = greeted(token(user, Role.LABELER, "rte"), 0, "[]");
            send(root, "DELETE", "/api/v1/users/" + user + "/grants?role=LABELER&project=rte", null);
            roleless.send(type.wireName(), "{}");
            assertThat(roleless.closeCode()).as(type.name()).isEqualTo(4403);
            Wire expired = greeted(token(user, Role.LABELER, "rte"), 0, "[]");
            world.clock.forward(Duration.ofDays(2));
            root = token("root", Role.ADMIN, null);
            expired.send(type.wireName(), "{}");
            assertThat(expired.closeCode()).as(type.name()).isEqualTo(4401);
        }
    }

    @Test
    void whoMustReadFirstIsToldOnceAndGetsWorkOnAcknowledging() {
        String edit = "{\"instructions\":\"Judge better.\",\"mustAcknowledge\":true,\"change\":\"clearer\"}";
        String root = token("root", Role.ADMIN, null);
        assertThat(post(root, "/api/v1/projects/rte/instructions", edit, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(200);
        Wire wire = connect(ann);
        wire.send("hello", "{\"project\":\"rte\"}");
        wire.next("welcome");
        JsonNode problem = wire.next("problem");
        assertThat(problem.at("/data/type").asText()).isEqualTo("urn:assay:problem:instructions-unread");
        assertThat(problem.at("/data/version").asInt()).isEqualTo(2);
        wire.send("acknowledge", "{\"version\":1}");
        assertThat(wire.next("ack").at("/data/acknowledged").asInt()).isEqualTo(1);
        assertThat(wire.next("problem").at("/data/version").asInt()).isEqualTo(2);
        wire.send("acknowledge", "{\"version\":2}");
        assertThat(wire.next("ack").at("/data/acknowledged").asInt()).isEqualTo(2);
        assertThat(wire.next("assignment").at("/data/instructions/version").asInt())
                .isEqualTo(2);
    }
}
