package dev.assay.read.taskflow;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportEvent.ImportCompleted;
import dev.assay.domain.ingest.ImportEvent.ImportStarted;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Takes in imports: tasks begin to wait. */
final class ImportLaneHandler implements PageHandler {
    static final Set<Class<?>> IGNORED = Set.of(ImportStarted.class, ImportCompleted.class);

    private final TaskFlowStore store;
    private final RowFold rows;

    ImportLaneHandler(Lane lane, TaskFlowStore store) {
        this.store = store;
        this.rows = new RowFold(lane, store);
    }

    @Override
    public void reset() {
        rows.reset();
    }

    /** The moments of chunks last: a task lane that finds one finds its tasks counted. */
    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<RowFold.Placed> changes = new ArrayList<>();
        Map<ChunkKey, Instant> chunks = new LinkedHashMap<>();
        for (FeedRecord record : page.records()) {
            if (record.event() instanceof ChunkAccepted chunk) {
                FlowSteps.imported(chunk).forEach(change -> changes.add(new RowFold.Placed(record.offset(), change)));
                chunks.put(
                        new ChunkKey(chunk.project(), chunk.run(), chunk.number()),
                        chunk.origin().at());
            } else if (!IGNORED.contains(record.event().getClass())) {
                throw new UnknownEventException(TaskFlowView.NAME, record.event());
            }
        }
        return rows.write(changes).thenCompose(written -> store.writeChunks(chunks));
    }
}
