package dev.assay.read.cassandra;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Packs row writes into few requests: unlogged batches bounded in rows and bytes. */
final class Batches {
    private static final int OVERHEAD = 32;

    private Batches() {}

    static List<Statement<?>> pack(List<BoundStatement> rows, int mostRows, int mostBytes) {
        List<Statement<?>> requests = new ArrayList<>();
        List<BatchableStatement<?>> batch = new ArrayList<>();
        int bytes = 0;
        for (BoundStatement row : rows) {
            int size = size(row);
            if (!batch.isEmpty() && (batch.size() >= mostRows || bytes + size > mostBytes)) {
                requests.add(request(batch));
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(row);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            requests.add(request(batch));
        }
        return requests;
    }

    private static Statement<?> request(List<BatchableStatement<?>> batch) {
        return batch.size() == 1
                ? (Statement<?>) batch.get(0)
                : BatchStatement.newInstance(DefaultBatchType.UNLOGGED, batch);
    }

    private static int size(BoundStatement row) {
        int bytes = OVERHEAD;
        for (ByteBuffer value : row.getValues()) {
            bytes += value == null ? 4 : 4 + value.remaining();
        }
        return bytes;
    }
}
