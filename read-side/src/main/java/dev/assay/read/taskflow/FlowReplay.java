package dev.assay.read.taskflow;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.read.projection.Replay;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Folds a project's past into the rows the view held then, in memory, by the same steps. */
public final class FlowReplay {
    private final Map<ChunkKey, Instant> imports = new ConcurrentHashMap<>();
    private final Map<Lane, LanePast> lanes = new ConcurrentHashMap<>();

    private FlowReplay() {}

    /** The flow as it stood; fails with {@link dev.assay.read.projection.ReplayRefusedException} at too high a cost. */
    public static CompletionStage<Flow> flow(Replay replay, ProjectId project, Instant moment) {
        FlowReplay past = new FlowReplay();
        return replay.run(project, moment, List.of(EntityKind.IMPORT, EntityKind.TASK), past::lane)
                .thenApply(done -> {
                    FlowTally tally = new FlowTally();
                    past.lanes.values().forEach(lane -> lane.rows.forEach(tally::add));
                    return tally.flow(project, moment, tally.firstHour());
                });
    }

    private Consumer<FeedRecord> lane(Lane lane) {
        return lanes.computeIfAbsent(lane, none -> new LanePast());
    }

    /** One lane's rows and the places of its tasks. */
    private final class LanePast implements Consumer<FeedRecord> {
        private final Map<RowKey, FlowRow> rows = new HashMap<>();
        private final Map<TaskKey, TaskPlace> places = new HashMap<>();

        @Override
        public void accept(FeedRecord record) {
            if (record.event() instanceof ChunkAccepted chunk) {
                imports.put(
                        new ChunkKey(chunk.project(), chunk.run(), chunk.number()),
                        chunk.origin().at());
                change(record, FlowSteps.imported(chunk));
            } else if (record.event() instanceof TaskEvent event) {
                change(record, task(record, event));
            }
        }

        private List<FlowChange> task(FeedRecord record, TaskEvent event) {
            Optional<Stage> to = StageMoves.after(event);
            if (to.isEmpty()) {
                return FlowSteps.work(event);
            }
            TaskKey key = TaskKey.of(event.ref());
            TaskPlace before = event instanceof TaskOpened ? waiting(key) : places.get(key);
            if (before == null) {
                return List.of();
            }
            Optional<TaskPlace> after = FlowSteps.moved(event, record.sequence(), to.get(), before);
            if (after.isEmpty()) {
                return List.of();
            }
            places.put(key, after.get());
            return FlowSteps.move(event, before, after.get());
        }

        /** Null for a task whose import came after the moment, by a clock that was ahead of another: it was not there. */
        private @Nullable TaskPlace waiting(TaskKey key) {
            Instant since = imports.get(ChunkKey.of(key.project(), key.task()));
            return since == null ? null : new TaskPlace(Stage.WAITING, since, 0);
        }

        private void change(FeedRecord record, List<FlowChange> changes) {
            for (FlowChange change : changes) {
                rows.computeIfAbsent(change.key(), none -> new FlowRow()).take(record.offset(), change);
            }
        }
    }
}
