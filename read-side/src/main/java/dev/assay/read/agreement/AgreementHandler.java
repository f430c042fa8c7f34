package dev.assay.read.agreement;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one lane of tasks: each label changes the cells of its own task and no others.
 *
 * <p>A repeat changes nothing, because all cells of a page are written before any task is: where a task is ahead of an event,
 * every cell has counted it; where it is not, the event leads to the same changes again, and each cell skips those up to the
 * offset it stands for.
 */
final class AgreementHandler implements PageHandler {
    private static final int REMEMBERED = 5_000;
    private static final int LOADS = 64;

    private final AgreementStore store;
    private final CellFold cells;
    private final Map<TaskId, TaskLabels> recent = Recent.map(REMEMBERED);

    AgreementHandler(Lane lane, AgreementStore store) {
        this.store = store;
        this.cells = new CellFold(lane, store);
    }

    @Override
    public void reset() {
        cells.reset();
        recent.clear();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<FeedRecord> taken =
                page.records().stream().filter(AgreementHandler::takes).toList();
        Map<TaskId, TaskLabels> tasks = new LinkedHashMap<>();
        Set<TaskId> met = new HashSet<>();
        Set<TaskId> missing = new LinkedHashSet<>();
        for (FeedRecord record : taken) {
            TaskId task = task(record);
            if (met.add(task)) {
                TaskLabels known = recent.get(task);
                if (known != null) {
                    tasks.put(task, known);
                } else if (!(record.event() instanceof TaskOpened)) {
                    missing.add(task);
                }
            }
        }
        List<TaskId> loads = new ArrayList<>(missing);
        return InFlight.all(loads, LOADS, store::task).thenCompose(loaded -> {
            for (int i = 0; i < loads.size(); i++) {
                TaskId task = loads.get(i);
                loaded.get(i).ifPresent(found -> tasks.put(task, found));
            }
            return fold(taken, tasks);
        });
    }

    private CompletionStage<Done> fold(List<FeedRecord> taken, Map<TaskId, TaskLabels> tasks) {
        List<CellFold.Placed> changes = new ArrayList<>();
        Map<TaskId, TaskLabels> changed = new LinkedHashMap<>();
        for (FeedRecord record : taken) {
            TaskId task = task(record);
            TaskLabels before = tasks.get(task);
            if (before == null || record.sequence() > before.sequence()) {
                TaskLabels after = after(before, record).at(record.sequence());
                changes.add(new CellFold.Placed(record.offset(), TaskCells.changes(before, after)));
                tasks.put(task, after);
                changed.put(task, after);
            }
        }
        return cells.write(changes)
                .thenCompose(written -> store.writeTasks(changed))
                .thenApply(written -> {
                    recent.putAll(tasks);
                    return written;
                });
    }

    static TaskLabels after(@Nullable TaskLabels before, FeedRecord record) {
        TaskEvent event = (TaskEvent) record.event();
        if (event instanceof TaskOpened opened) {
            return LabelsEvolution.opened(opened);
        }
        if (before == null) {
            throw new IllegalStateException("an event of a task that was never opened: " + event);
        }
        return LabelsEvolution.after(before, event);
    }

    private static TaskId task(FeedRecord record) {
        return ((TaskEvent) record.event()).ref().task();
    }

    static boolean takes(FeedRecord record) {
        Class<?> event = record.event().getClass();
        if (LabelsEvolution.TAKEN.contains(event)) {
            return true;
        }
        if (LabelsEvolution.IGNORED.contains(event)) {
            return false;
        }
        throw new UnknownEventException(AgreementView.NAME, record.event());
    }
}
