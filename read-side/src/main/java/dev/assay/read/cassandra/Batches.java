package dev.assay.read.cassandra;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs row writes into few requests: unlogged batches, bounded in partitions, rows and bytes. Rows of one partition go
 * together, because Cassandra applies them as one.
 */
final class Batches {
    private static final int OVERHEAD = 32;
    private static final ByteBuffer NOWHERE = ByteBuffer.allocate(0);

    private final CassandraSettings settings;
    private final List<Statement<?>> requests = new ArrayList<>();
    private List<BatchableStatement<?>> batch = new ArrayList<>();
    private int partitions;
    private int bytes;

    private Batches(CassandraSettings settings) {
        this.settings = settings;
    }

    static List<Statement<?>> pack(List<BoundStatement> rows, CassandraSettings settings) {
        Batches batches = new Batches(settings);
        if (rows.size() == 1) {
            return List.of(rows.get(0));
        }
        Map<ByteBuffer, List<BoundStatement>> byPartition = new LinkedHashMap<>();
        for (BoundStatement row : rows) {
            byPartition
                    .computeIfAbsent(partition(row), none -> new ArrayList<>())
                    .add(row);
        }
        byPartition.values().forEach(batches::add);
        batches.close();
        return batches.requests;
    }

    private void add(List<BoundStatement> partition) {
        if (partitions >= settings.batchPartitions()) {
            close();
        }
        partitions++;
        for (BoundStatement row : partition) {
            int size = size(row);
            if (batch.size() >= settings.batchRows() || bytes + size > settings.batchBytes()) {
                close();
                partitions = 1;
            }
            batch.add(row);
            bytes += size;
        }
    }

    private void close() {
        if (batch.size() == 1) {
            requests.add((Statement<?>) batch.get(0));
        } else if (!batch.isEmpty()) {
            requests.add(BatchStatement.newInstance(DefaultBatchType.UNLOGGED, batch));
        }
        batch = new ArrayList<>();
        partitions = 0;
        bytes = 0;
    }

    private static ByteBuffer partition(BoundStatement row) {
        @Nullable ByteBuffer key = row.getRoutingKey();
        return key == null ? NOWHERE : key;
    }

    private static int size(BoundStatement row) {
        int bytes = OVERHEAD;
        for (ByteBuffer value : row.getValues()) {
            bytes += value == null ? 4 : 4 + value.remaining();
        }
        return bytes;
    }
}
