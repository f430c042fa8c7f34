package dev.assay.ops.cassandra;

import static dev.assay.ops.cassandra.CassandraForTests.kill;
import static dev.assay.ops.cassandra.CassandraForTests.read;
import static dev.assay.ops.cassandra.CassandraForTests.settings;
import static dev.assay.ops.cassandra.CassandraForTests.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedCassandraIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Process> owners = new ArrayList<>();

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        for (Process owner : owners) {
            owner.destroyForcibly().waitFor();
        }
        NodeProcess.runningOn(NodeDirectory.prepare(data)).forEach(NodeProcess::stop);
    }

    @Test
    void a_killed_node_is_started_again_on_the_same_port_with_its_data() {
        try (EmbeddedCassandra cassandra = EmbeddedCassandra.start(settings(data))) {
            InetSocketAddress contactPoint = cassandra.contactPoint();
            long pid = cassandra.pid();
            write(contactPoint, "acknowledged");

            kill(pid);

            await().atMost(PATIENCE).until(() -> cassandra.pid() != pid);
            assertThat(cassandra.contactPoint()).isEqualTo(contactPoint);
            assertThat(read(contactPoint)).isEqualTo("acknowledged");
        }
    }

    @Test
    void a_second_owner_is_refused_and_a_restart_keeps_the_data() {
        try (EmbeddedCassandra cassandra = EmbeddedCassandra.start(settings(data))) {
            write(cassandra.contactPoint(), "kept");
            assertThatThrownBy(() -> EmbeddedCassandra.start(settings(data)))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining(data.toString());
            assertThatCode(() -> verifyReplication(cassandra)).doesNotThrowAnyException();
        }
        assertThat(NodeProcess.runningOn(NodeDirectory.prepare(data))).isEmpty();

        try (EmbeddedCassandra cassandra = EmbeddedCassandra.start(settings(data))) {
            assertThat(read(cassandra.contactPoint())).isEqualTo("kept");
        }
    }

    @Test
    void a_node_whose_server_was_killed_is_adopted_and_watched_and_ends_with_its_new_server() throws Exception {
        Process owner = startOwner("owner.log");
        RunningNode node = awaitNode(owner);
        assertThatThrownBy(() -> EmbeddedCassandra.start(settings(data)))
                .isInstanceOf(DataDirectoryInUseException.class);
        write(node.ports().contactPoint(), "outlives its server");

        owner.destroyForcibly().waitFor();
        assertThat(isAlive(node.pid())).isTrue();
        Process heir = startOwner("heir.log");
        await().atMost(PATIENCE).until(() -> log("heir.log").contains("Adopted the running Cassandra process"));
        assertThat(recorded()).isEqualTo(node);

        kill(node.pid());
        await().atMost(PATIENCE).until(() -> log("heir.log").contains("answers on port"));
        assertThat(recorded().ports()).isEqualTo(node.ports());
        assertThat(read(node.ports().contactPoint())).isEqualTo("outlives its server");

        heir.destroy();
        heir.waitFor();
        assertThat(isAlive(recorded().pid())).isFalse();
    }

    @Test
    void a_running_node_with_other_settings_is_replaced() throws Exception {
        Process owner = startOwner("owner.log");
        RunningNode node = awaitNode(owner);
        write(node.ports().contactPoint(), "kept");
        owner.destroyForcibly().waitFor();

        try (EmbeddedCassandra cassandra =
                EmbeddedCassandra.start(settings(data).withHeapMebibytes(400))) {
            assertThat(cassandra.pid()).isNotEqualTo(node.pid());
            assertThat(isAlive(node.pid())).isFalse();
            assertThat(read(cassandra.contactPoint())).isEqualTo("kept");
        }
    }

    @Test
    void a_start_that_cannot_succeed_is_given_up_and_frees_the_directory() {
        EmbeddedCassandraSettings hopeless = settings(data).withStartTimeout(Duration.ofMillis(200));

        assertThatThrownBy(() -> EmbeddedCassandra.start(hopeless))
                .isInstanceOf(CassandraStartException.class)
                .hasMessageContaining(data.toString());

        assertThatCode(() -> OwnerLock.claim(NodeDirectory.prepare(data)).close())
                .doesNotThrowAnyException();
    }

    private RunningNode awaitNode(Process owner) {
        await().atMost(PATIENCE)
                .until(() -> !owner.isAlive() || log("owner.log").contains("answers on port"));
        return recorded();
    }

    private Process startOwner(String log) throws IOException {
        Process owner = VanishingOwner.start(data, elsewhere.resolve(log));
        owners.add(owner);
        return owner;
    }

    private RunningNode recorded() {
        return RunningNode.read(NodeDirectory.prepare(data)).orElseThrow();
    }

    private String log(String name) throws IOException {
        Path file = elsewhere.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void verifyReplication(EmbeddedCassandra cassandra) {
        try (CqlSession session = CassandraForTests.connect(cassandra.contactPoint())) {
            SingleReplicaCheck.verify(session, "probe");
        }
    }
}
