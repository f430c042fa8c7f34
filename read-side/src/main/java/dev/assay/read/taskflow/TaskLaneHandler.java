package dev.assay.read.taskflow;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Takes in one lane of tasks.
 *
 * <p>A repeat changes nothing, because all counting rows of a page are written before any task's place is: where a place is
 * ahead of an event, every row has counted it; where it is not, the event leads to the same changes again, and each row skips
 * those up to the offset it stands for.
 */
final class TaskLaneHandler implements PageHandler {
    private static final int REMEMBERED = 50_000;
    private static final int LOADS = 64;

    private final TaskFlowStore store;
    private final ImportTimes imports;
    private final RowFold rows;
    private final Map<TaskKey, TaskPlace> recent = Recent.map(REMEMBERED);

    TaskLaneHandler(Lane lane, TaskFlowStore store, ImportTimes imports) {
        this.store = store;
        this.imports = imports;
        this.rows = new RowFold(lane, store);
    }

    @Override
    public void reset() {
        rows.reset();
        recent.clear();
        imports.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        Set<TaskKey> opened = new LinkedHashSet<>();
        Set<TaskKey> missing = new LinkedHashSet<>();
        Map<TaskKey, TaskPlace> places = new HashMap<>();
        for (FeedRecord record : page.records()) {
            TaskEvent event = event(record);
            if (StageMoves.after(event).isPresent()) {
                TaskKey key = TaskKey.of(event.ref());
                TaskPlace known = recent.get(key);
                if (known != null) {
                    places.put(key, known);
                } else if (event instanceof TaskOpened) {
                    opened.add(key);
                } else if (!opened.contains(key)) {
                    missing.add(key);
                }
            }
        }
        return loaded(List.copyOf(opened), key -> imports.waiting(ChunkKey.of(key.project(), key.task())), places)
                .thenCompose(done -> loaded(List.copyOf(missing), store::place, places))
                .thenCompose(done -> fold(page, places));
    }

    private static CompletionStage<Done> loaded(
            List<TaskKey> keys,
            Function<TaskKey, CompletionStage<Optional<TaskPlace>>> load,
            Map<TaskKey, TaskPlace> into) {
        return InFlight.all(keys, LOADS, load).thenApply(found -> {
            for (int i = 0; i < keys.size(); i++) {
                if (found.get(i).isPresent()) {
                    into.put(keys.get(i), found.get(i).get());
                }
            }
            return Done.getInstance();
        });
    }

    private CompletionStage<Done> fold(FeedPage page, Map<TaskKey, TaskPlace> places) {
        List<RowFold.Placed> changes = new ArrayList<>();
        Map<TaskKey, TaskPlace> moved = new LinkedHashMap<>();
        for (FeedRecord record : page.records()) {
            TaskEvent event = event(record);
            TaskKey key = TaskKey.of(event.ref());
            Optional<Stage> to = StageMoves.after(event);
            List<FlowChange> found = to.isEmpty() ? FlowSteps.work(event) : List.of();
            TaskPlace before = places.get(key);
            Optional<TaskPlace> after = to.flatMap(stage -> FlowSteps.moved(event, record.sequence(), stage, before));
            if (after.isPresent() && before != null) {
                found = FlowSteps.move(event, before, after.get());
                places.put(key, after.get());
                moved.put(key, after.get());
            }
            found.forEach(change -> changes.add(new RowFold.Placed(record.offset(), change)));
        }
        return rows.write(changes)
                .thenCompose(written -> store.writePlaces(moved))
                .thenApply(written -> {
                    recent.putAll(moved);
                    return written;
                });
    }

    private static TaskEvent event(FeedRecord record) {
        if (record.event() instanceof TaskEvent event) {
            return event;
        }
        throw new UnknownEventException(TaskFlowView.NAME, record.event());
    }
}
