package dev.assay.read.workqueue;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.shared.TaskId;
import dev.assay.read.cassandra.ViewSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Writes the queue to Cassandra: a chunk's tasks are one partition, so an import is few and large requests. */
final class CassandraWorkQueueStore implements WorkQueueStore {
    private final ViewSession session;
    private final PreparedStatement item;
    private final PreparedStatement chunk;
    private final PreparedStatement entry;
    private final PreparedStatement load;

    CassandraWorkQueueStore(ViewSession session) {
        this.session = session;
        item = session.prepare("INSERT INTO {views}.work_queue_task"
                + " (project, run, chunk, place, external_id, item, overlap_wanted, line,"
                + " type, domain, skills, priority) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        chunk = session.prepare(
                "INSERT INTO {views}.work_queue_chunk (project, position, run, chunk) VALUES (?, ?, ?, ?)");
        entry = session.prepare("INSERT INTO {views}.work_queue_task"
                + " (project, run, chunk, place, stage, round, overlap, done, labels, leases, revision)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        load = session.prepare("SELECT " + QueueCodec.COLUMNS
                + " FROM {views}.work_queue_task WHERE project = ? AND run = ? AND chunk = ? AND place = ?");
    }

    @Override
    public CompletionStage<Done> writeItems(ChunkAccepted accepted) {
        List<BoundStatement> rows = new ArrayList<>(accepted.items().size());
        for (ImportedItem imported : accepted.items()) {
            rows.add(item.bind(
                    accepted.project().value(),
                    accepted.run().value(),
                    accepted.number(),
                    imported.task().index(),
                    imported.externalId(),
                    imported.item().value(),
                    imported.overlap(),
                    imported.line(),
                    imported.traits().type(),
                    imported.traits().domain(),
                    Set.copyOf(imported.traits().skills()),
                    imported.traits().priority()));
        }
        return session.write(rows);
    }

    @Override
    public CompletionStage<Done> writeChunks(List<QueuedChunk> chunks) {
        return session.write(chunks.stream()
                .map(queued -> chunk.bind(
                        queued.chunk().project().value(),
                        queued.position(),
                        queued.chunk().run().value(),
                        queued.chunk().number()))
                .toList());
    }

    @Override
    public CompletionStage<Done> writeEntries(Map<QueueKey, QueueEntry> entries) {
        List<BoundStatement> rows = new ArrayList<>(entries.size());
        entries.forEach((key, state) -> rows.add(row(key, state)));
        return session.write(rows);
    }

    @Override
    public CompletionStage<Optional<QueueEntry>> entry(QueueKey key) {
        TaskId task = key.task();
        return session.one(
                        load.bind(key.project().value(), task.run().value(), task.chunk(), task.index()),
                        QueueCodec::entry)
                .thenApply(found -> found.filter(state -> state.revision() > 0));
    }

    private BoundStatement row(QueueKey key, QueueEntry state) {
        TaskId task = key.task();
        return entry.bind(
                key.project().value(),
                task.run().value(),
                task.chunk(),
                task.index(),
                state.stage().name(),
                state.round(),
                state.overlap(),
                QueueCodec.done(state),
                state.labels(),
                QueueCodec.leases(state),
                state.revision());
    }
}
