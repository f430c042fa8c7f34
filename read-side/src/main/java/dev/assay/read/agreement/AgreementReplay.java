package dev.assay.read.agreement;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.paging.Page;
import dev.assay.read.projection.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Folds a project's past into the counts the view held then, in memory, by the same steps. */
public final class AgreementReplay implements SliceCounts {
    private final Map<CellKey, Long> cells = new ConcurrentHashMap<>();

    private AgreementReplay() {}

    /** The counts as they stood; see {@link AgreementQuery#asOf}. */
    public static CompletionStage<SliceCounts> asOf(Replay replay, ProjectId project, Instant moment) {
        AgreementReplay past = new AgreementReplay();
        return replay.run(project, moment, List.of(EntityKind.TASK), lane -> past.new LanePast())
                .thenApply(done -> past);
    }

    /** One lane on its way. */
    private final class LanePast implements Consumer<FeedRecord> {
        private final Map<TaskId, TaskLabels> tasks = new HashMap<>();

        @Override
        public void accept(FeedRecord record) {
            if (AgreementHandler.takes(record)) {
                TaskId task = ((TaskEvent) record.event()).ref().task();
                TaskLabels before = tasks.get(task);
                TaskLabels after = AgreementHandler.after(before, record);
                TaskCells.changes(before, after).forEach((key, more) -> cells.merge(key, more, Long::sum));
                tasks.put(task, after);
            }
        }
    }

    @Override
    public CompletionStage<Page<String>> slices(ProjectId project, SliceKind kind, @Nullable String after, int limit) {
        List<String> names = cells.keySet().stream()
                .filter(key ->
                        key.kind() == kind && (after == null || key.slice().compareTo(after) > 0))
                .map(CellKey::slice)
                .distinct()
                .sorted()
                .limit(limit + 1L)
                .toList();
        return CompletableFuture.completedStage(Page.of(names, limit, Function.identity()));
    }

    @Override
    public CompletionStage<List<Counted>> counts(ProjectId project, SliceKind kind, String slice) {
        List<Counted> counts = new ArrayList<>();
        cells.forEach((key, items) -> {
            if (key.kind() == kind && key.slice().equals(slice) && items != 0) {
                counts.add(new Counted(key.field(), key.labels(), items));
            }
        });
        return CompletableFuture.completedStage(counts);
    }
}
