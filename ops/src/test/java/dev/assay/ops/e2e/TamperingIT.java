package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.ops.cli.Commands;
import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.CrowdPlan;
import dev.assay.ops.crowd.CrowdRun;
import dev.assay.ops.crowd.Recording;
import dev.assay.ops.process.ServerJvm;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One byte of one event changed by CQL: {@code verify} names the task and the event. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TamperingIT {
    private static final String TABLES = "assay.";

    private Path data = Path.of("");
    private ServerJvm server;
    private CqlSession session;

    @BeforeAll
    void label(@TempDir Path directory) throws InterruptedException {
        data = directory;
        server = ServerForTests.start(directory, 0);
        session = server.session();
        Recording recording = Recording.of(
                List.of(new Answer("a", "w1", "x", 0), new Answer("a", "w2", "y", 0), new Answer("b", "w1", "x", 0)));
        new CrowdRun(
                        server.admin(),
                        CrowdPlan.of("tampered", recording, Map.of(), 0.5),
                        recording,
                        CrowdRun.Manner.DEFAULT,
                        new Listening())
                .run(Map.of());
    }

    @AfterAll
    void stop() {
        session.close();
        server.close();
    }

    @Test
    void an_untouched_journal_is_intact() {
        Commands.Result result = verify();

        assertThat(result.exitCode()).as(result.text()).isZero();
        assertThat(result.text()).contains("intact");
    }

    @Test
    void a_changed_byte_in_a_history_is_found_by_task_and_event() {
        Row row = submitted();
        String id = Objects.requireNonNull(row.getString("persistence_id"));
        ByteBuffer original = Objects.requireNonNull(row.getByteBuffer("payload"));
        String update = "UPDATE " + TABLES + "event_index SET payload = ? WHERE persistence_id = ? AND sequence = ?";

        session.execute(update, changed(original), id, row.getLong("sequence"));
        Commands.Result result = verify();
        session.execute(update, original, id, row.getLong("sequence"));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.text())
                .contains("BROKEN task " + id.substring("task|".length()) + " event " + row.getLong("sequence"))
                .contains("altered");
    }

    @Test
    void a_changed_byte_in_the_log_is_found_by_task_and_event() {
        Row row = submitted();
        String id = Objects.requireNonNull(row.getString("persistence_id"));
        Row logged = session
                .execute("SELECT lane, segment, event_offset, persistence_id, sequence, payload FROM " + TABLES
                        + "event_log")
                .all()
                .stream()
                .filter(one -> id.equals(one.getString("persistence_id"))
                        && one.getLong("sequence") == row.getLong("sequence"))
                .findFirst()
                .orElseThrow();
        ByteBuffer original = Objects.requireNonNull(logged.getByteBuffer("payload"));
        String update =
                "UPDATE " + TABLES + "event_log SET payload = ? WHERE lane = ? AND segment = ? AND event_offset = ?";

        session.execute(
                update,
                changed(original),
                logged.getString("lane"),
                logged.getLong("segment"),
                logged.getLong("event_offset"));
        Commands.Result result = verify();
        session.execute(
                update, original, logged.getString("lane"), logged.getLong("segment"), logged.getLong("event_offset"));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.text())
                .contains("BROKEN task " + id.substring("task|".length()) + " event " + row.getLong("sequence")
                        + " (label-submitted): log differs");
    }

    private Commands.Result verify() {
        return Commands.run("verify", "--data", data.toString());
    }

    private Row submitted() {
        return session.execute("SELECT persistence_id, sequence, payload FROM " + TABLES + "event_index").all().stream()
                .filter(row -> text(row).contains("\"label-submitted\""))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row) {
        return java.nio.charset.StandardCharsets.UTF_8
                .decode(Objects.requireNonNull(row.getByteBuffer("payload")))
                .toString();
    }

    /** One bit of the middle byte, the rest as it was. */
    private static ByteBuffer changed(ByteBuffer original) {
        byte[] bytes = new byte[original.remaining()];
        original.duplicate().get(bytes);
        bytes[bytes.length / 2] ^= 1;
        return ByteBuffer.wrap(bytes);
    }
}
