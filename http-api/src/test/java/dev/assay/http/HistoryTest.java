package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task's history can be read, seen as of any moment, and checked by anyone. */
final class HistoryTest extends ApiTest {
    private String auditor = "";
    private String task = "";
    private String path = "";

    @BeforeEach
    void label() {
        project("rte", 1);
        items("rte", 1);
        auditor = token("aud", Role.AUDITOR, "rte");
        String ann = token("ann", Role.LABELER, "rte");
        Answer work = post(ann, "/api/v1/projects/rte/assignments", "{}");
        task = id(work.body().path("task").asText());
        path = "/api/v1/projects/rte/tasks/" + task;
        world.clock.forward(Duration.ofMinutes(1));
        String id = work.body().path("assignment").path("id").asText();
        post(ann, path + "/labels", "{\"assignment\":\"" + id + "\",\"label\":" + LABEL_YES + "}");
    }

    @Test
    void everyEventIsThereInOrderPageByPage() {
        Answer all = get(auditor, path + "/history");
        assertThat(all.body().path("items").findValuesAsText("sequence")).containsExactly("1", "2", "3", "4");
        assertThat(all.body().at("/items/2/event/type").asText()).isEqualTo("label-submitted");
        assertThat(all.body().at("/items/2/by").asText()).isEqualTo("ann");
        assertThat(all.body().at("/items/2/role").asText()).isEqualTo("LABELER");
        Answer first = get(auditor, path + "/history?limit=3");
        String next = first.body().path("next").asText();
        Answer second = get(auditor, path + "/history?limit=3&cursor=" + next);
        assertThat(second.body().path("items").findValuesAsText("sequence")).containsExactly("4");
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void theTraceOfARequestIsInTheEventsItLedTo() {
        Answer relabel = post(token("rev", Role.REVIEWER, "rte"), path + "/relabels", "{\"reason\":\"new rules\"}");
        Answer all = get(auditor, path + "/history");
        assertThat(all.body().at("/items/4/event/origin/correlation").asText()).isEqualTo(relabel.header("X-Trace-Id"));
    }

    @Test
    void theTaskCanBeSeenAsOfAMoment() {
        String between =
                get(auditor, path + "/history").body().at("/items/1/at").asText();
        Answer then = get(auditor, path + "/history?asOf=" + between);
        assertThat(then.body().path("revision").asInt()).isEqualTo(2);
        assertThat(then.body().at("/state/type").asText()).isEqualTo("Open");
        assertThat(then.body().at("/state/dossier/labels")).isEmpty();
        Answer before = get(auditor, path + "/history?asOf=2020-01-01T00:00:00Z");
        assertThat(before.body().path("revision").asInt()).isZero();
        assertThat(get(auditor, path + "/history?asOf=yesterday").status()).isEqualTo(400);
    }

    @Test
    void theProofCanBeRedoneByHand() {
        JsonNode proof = get(auditor, path + "/proof").body();
        assertThat(proof.path("verified").asBoolean()).isTrue();
        byte[] last = sha256(proof.path("persistenceId").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(proof.path("start").asText()).isEqualTo(HexFormat.of().formatHex(last));
        for (JsonNode link : proof.path("links")) {
            last = sha256(last, link.path("payload").asText().getBytes(StandardCharsets.UTF_8));
            assertThat(link.path("hash").asText()).isEqualTo(HexFormat.of().formatHex(last));
        }
        assertThat(proof.path("head").asText()).isEqualTo(HexFormat.of().formatHex(last));
    }

    @Test
    void aChangedEventIsFound() {
        List<FeedRecord> history = new ArrayList<>(world.tasks.history(task));
        FeedRecord third = history.get(2);
        byte[] forged = new String(third.recorded().payload(), StandardCharsets.UTF_8)
                .replace("yes", "no!")
                .getBytes(StandardCharsets.UTF_8);
        history.set(
                2,
                new FeedRecord(
                        third.lane(),
                        third.offset(),
                        third.entityId(),
                        third.sequence(),
                        new Recorded<>(third.event(), forged, third.recorded().hash()),
                        third.writtenAt()));
        world.tasks.forge(task, history);
        JsonNode proof = get(auditor, path + "/proof").body();
        assertThat(proof.path("verified").asBoolean()).isFalse();
        assertThat(proof.path("brokenAt").asInt()).isEqualTo(3);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
