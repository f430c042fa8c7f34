package dev.assay.read.workqueue;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Traits;
import dev.assay.read.cassandra.ViewSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** Writes the queue to Cassandra: a chunk's tasks are one partition, so an import is few and large requests. */
final class CassandraWorkQueueStore implements WorkQueueStore {
    private final ViewSession session;
    private final PreparedStatement item;
    private final PreparedStatement chunk;
    private final PreparedStatement line;
    private final PreparedStatement lineChunk;
    private final PreparedStatement entry;
    private final PreparedStatement steered;
    private final PreparedStatement load;

    CassandraWorkQueueStore(ViewSession session) {
        this.session = session;
        item = session.prepare("INSERT INTO {views}.work_queue_task"
                + " (project, run, chunk, place, external_id, item, overlap_wanted, line,"
                + " type, domain, skills, priority) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        chunk = session.prepare(
                "INSERT INTO {views}.work_queue_chunk (project, position, run, chunk) VALUES (?, ?, ?, ?)");
        line = session.prepare("INSERT INTO {views}.work_queue_line (project, line, newest) VALUES (?, ?, ?)");
        lineChunk = session.prepare("INSERT INTO {views}.work_queue_line_chunk"
                + " (project, line, position, run, chunk) VALUES (?, ?, ?, ?, ?)");
        steered = session.prepare("INSERT INTO {views}.work_queue_steered (project, task, open) VALUES (?, ?, ?)");
        entry = session.prepare("INSERT INTO {views}.work_queue_task"
                + " (project, run, chunk, place, stage, round, overlap, done, labels, leases, revision,"
                + " priority_now, reserved) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
        List<BoundStatement> places = new ArrayList<>();
        Map<LineKey, BoundStatement> newest = new LinkedHashMap<>();
        for (QueuedChunk queued : chunks) {
            String project = queued.chunk().project().value();
            String run = queued.chunk().run().value();
            int number = queued.chunk().number();
            places.add(chunk.bind(project, queued.position(), run, number));
            for (String name : lines(queued.chunk())) {
                places.add(lineChunk.bind(project, name, queued.position(), run, number));
                newest.put(new LineKey(project, name), line.bind(project, name, queued.position()));
            }
        }
        return session.write(places).thenCompose(written -> session.write(List.copyOf(newest.values())));
    }

    private record LineKey(String project, String line) {}

    private static Set<String> lines(ChunkAccepted chunk) {
        Set<Traits> kinds = new HashSet<>();
        chunk.items().forEach(imported -> kinds.add(imported.traits()));
        Set<String> lines = new TreeSet<>();
        kinds.forEach(traits -> lines.add(traits.line(traits.priority()).text()));
        return lines;
    }

    @Override
    public CompletionStage<Done> writeEntries(Map<QueueKey, QueueEntry> entries) {
        List<BoundStatement> rows = new ArrayList<>(entries.size());
        entries.forEach((key, state) -> {
            rows.add(row(key, state));
            if (state.steered()) {
                rows.add(steered.bind(key.project().value(), key.task().value(), state.isOpen()));
            }
        });
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
                state.revision(),
                state.priority(),
                QueueCodec.reserved(state));
    }
}
