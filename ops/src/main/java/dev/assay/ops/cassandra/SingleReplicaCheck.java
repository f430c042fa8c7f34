package dev.assay.ops.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import java.util.Map;
import java.util.stream.Collectors;

/** Refuses a cluster that keeps one copy of each write and acknowledges it before it is on disk. */
public final class SingleReplicaCheck {
    private SingleReplicaCheck() {}

    /**
     * Asks the cluster how often it stores this keyspace and every reachable node when it syncs.
     *
     * @throws UnsafeReplicationException when an acknowledged write could be lost with one machine
     */
    public static void verify(CqlSession session, String keyspace) {
        if (replicas(session, keyspace) > 1) {
            return;
        }
        Map<String, String> syncByNode = session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getState() != NodeState.DOWN && node.getState() != NodeState.FORCED_DOWN)
                .collect(Collectors.toMap(node -> String.valueOf(node.getEndPoint()), node -> sync(session, node)));
        verify(keyspace, syncByNode);
    }

    static void verify(String keyspace, Map<String, String> syncByNode) {
        String unsafe = syncByNode.entrySet().stream()
                .filter(entry -> entry.getValue().equals("periodic"))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unsafe.isEmpty()) {
            throw new UnsafeReplicationException(keyspace, unsafe);
        }
    }

    /** Copies of each row over all data centers, from a replication map such as {@code {class=…, dc1=3}}. */
    static int replicas(Map<String, String> replication) {
        return replication.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("class"))
                .mapToInt(entry -> full(entry.getValue()))
                .sum();
    }

    private static int replicas(CqlSession session, String keyspace) {
        Row row = session.execute(SimpleStatement.newInstance(
                        "SELECT replication FROM system_schema.keyspaces WHERE keyspace_name = ?", keyspace))
                .one();
        if (row == null) {
            throw new IllegalStateException("The keyspace " + keyspace + " does not exist");
        }
        Map<String, String> replication = row.getMap("replication", String.class, String.class);
        return replication == null ? 0 : replicas(replication);
    }

    private static String sync(CqlSession session, Node node) {
        Row row = session.execute(SimpleStatement.newInstance(
                                "SELECT value FROM system_views.settings WHERE name = 'commitlog_sync'")
                        .setNode(node))
                .one();
        String value = row == null ? null : row.getString("value");
        return value == null ? "unknown" : value;
    }

    /** A factor may read {@code 3/1}: three copies, one of them transient. */
    private static int full(String factor) {
        String[] parts = factor.split("/", -1);
        int transientCopies = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return Integer.parseInt(parts[0]) - transientCopies;
    }
}
