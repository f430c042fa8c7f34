package dev.assay.read;

import dev.assay.read.cassandra.CassandraSettings;
import dev.assay.read.projection.PageSettings;
import dev.assay.read.projection.ReplaySettings;
import java.time.Duration;

/**
 * How the read side runs. The offset store's keyspace and tables are those of {@code akka.projection.cassandra}.
 *
 * @param saveOffsetPages an offset is stored after this many pages
 * @param saveOffsetAfter or after this time
 * @param minBackoff first wait before a failed view is started again; doubles up to {@code maxBackoff}
 * @param replay what reads of the past may cost
 * @param createSchema whether keyspaces and tables are created when absent; in a cluster, one node at most
 */
public record ReadSideSettings(
        CassandraSettings cassandra,
        PageSettings pages,
        int saveOffsetPages,
        Duration saveOffsetAfter,
        Duration minBackoff,
        Duration maxBackoff,
        ReplaySettings replay,
        boolean createSchema) {
    /** What a single machine runs with. */
    public static final ReadSideSettings DEFAULT = new ReadSideSettings(
            CassandraSettings.DEFAULT,
            PageSettings.DEFAULT,
            20,
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            ReplaySettings.DEFAULT,
            true);
}
