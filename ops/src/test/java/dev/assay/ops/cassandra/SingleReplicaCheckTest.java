package dev.assay.ops.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SingleReplicaCheckTest {
    @Test
    void counts_replicas_over_all_data_centers() {
        assertThat(SingleReplicaCheck.replicas(Map.of("class", "SimpleStrategy", "replication_factor", "1")))
                .isEqualTo(1);
        assertThat(SingleReplicaCheck.replicas(Map.of("class", "NetworkTopologyStrategy", "dc1", "3", "dc2", "2")))
                .isEqualTo(5);
        assertThat(SingleReplicaCheck.replicas(Map.of("class", "NetworkTopologyStrategy", "dc1", "3/1")))
                .isEqualTo(2);
    }

    @Test
    void refuses_periodic_and_names_keyspace_and_nodes() {
        assertThatThrownBy(() -> SingleReplicaCheck.verify("assay", Map.of("a:9042", "batch", "b:9042", "periodic")))
                .isInstanceOf(UnsafeReplicationException.class)
                .hasMessageContaining("assay")
                .hasMessageContaining("b:9042")
                .hasMessageNotContaining("a:9042");
    }

    @Test
    void accepts_batch_and_group() {
        assertThatCode(() -> SingleReplicaCheck.verify("assay", Map.of("a:9042", "batch", "b:9042", "group")))
                .doesNotThrowAnyException();
    }
}
