package dev.assay.read.cassandra;

import java.time.Duration;

/**
 * How views use Cassandra.
 *
 * @param keyspace where the tables are
 * @param replication the keyspace's replication as a CQL map, used when it is created
 * @param timeout longest wait for one request
 * @param inFlight most write requests one lane of one view has under way
 * @param batchPartitions most partitions in one request; above 10, Cassandra warns unless
 *     {@code unlogged_batch_across_partitions_warn_threshold} is raised
 * @param batchRows most rows in one request
 * @param batchBytes most bytes in one request of several rows; stay below {@code batch_size_fail_threshold}
 */
public record CassandraSettings(
        String keyspace,
        String replication,
        Duration timeout,
        int inFlight,
        int batchPartitions,
        int batchRows,
        int batchBytes) {
    /** One replica, sized for a small machine. */
    public static final CassandraSettings DEFAULT = new CassandraSettings(
            "assay_views",
            "{'class': 'SimpleStrategy', 'replication_factor': 1}",
            Duration.ofSeconds(10),
            16,
            10,
            100,
            32 * 1024);

    /** @throws IllegalArgumentException when the keyspace is no plain identifier */
    public CassandraSettings {
        if (!keyspace.matches("[a-z][a-z0-9_]{0,47}")) {
            throw new IllegalArgumentException("not a keyspace name: " + keyspace);
        }
    }
}
