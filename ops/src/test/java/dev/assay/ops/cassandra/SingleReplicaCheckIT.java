package dev.assay.ops.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SingleReplicaCheckIT {
    @TempDir
    private Path data;

    @Test
    void a_node_that_really_syncs_periodically_is_refused() throws InterruptedException {
        NodeDirectory directory = NodeDirectory.prepare(data);
        NodePorts ports = NodePorts.free();
        NodeConfiguration safe = NodeConfiguration.of(CassandraForTests.settings(data), directory, ports);
        String periodic = "commitlog_sync: periodic\ncommitlog_sync_period: 10s";
        new NodeConfiguration(
                        safe.yaml().replace("commitlog_sync: batch", periodic),
                        safe.arguments(),
                        safe.logback(),
                        safe.libraries())
                .writeTo(directory);
        NodeProcess process = NodeProcess.launch(directory);
        try {
            assertThat(NodeProbe.answersWithin(Duration.ofMinutes(2), process, ports))
                    .isTrue();
            CassandraForTests.write(ports.contactPoint(), "at risk");
            try (CqlSession session = CassandraForTests.connect(ports.contactPoint())) {
                assertThatThrownBy(() -> SingleReplicaCheck.verify(session, "probe"))
                        .isInstanceOf(UnsafeReplicationException.class)
                        .hasMessageContaining("periodic");
            }
        } finally {
            process.stop();
        }
    }
}
