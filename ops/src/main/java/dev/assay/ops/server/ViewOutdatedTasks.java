package dev.assay.ops.server;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.requeue.OutdatedLabels;
import dev.assay.read.Views;
import dev.assay.read.labeltable.LabelTableView;
import dev.assay.write.process.OutdatedTasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The label table as a requeue needs it: every page is read from a view that has taken in all that was written before, so
 * that a view that is late or being rebuilt makes a requeue wait and not miss a task.
 */
final class ViewOutdatedTasks implements OutdatedTasks {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OutdatedLabels labels;
    private final Views views;
    private final EventFeed feed;

    ViewOutdatedTasks(OutdatedLabels labels, Views views, EventFeed feed) {
        this.labels = labels;
        this.views = views;
        this.feed = feed;
    }

    @Override
    public CompletionStage<Listed> list(ProjectId project, RelabelRule rule, @Nullable String cursor, int limit) {
        return heads().thenCompose(heads -> views.caughtUp(LabelTableView.NAME, heads, PATIENCE))
                .thenCompose(caughtUp -> labels.page(project, rule, cursor, limit))
                .thenApply(page -> new Listed(
                        page.rows().stream()
                                .map(row -> row.label().task())
                                .distinct()
                                .toList(),
                        page.next()));
    }

    private CompletionStage<Map<Lane, Long>> heads() {
        List<Lane> lanes = EntityKind.TASK.lanes();
        Map<Lane, Long> heads = new ConcurrentHashMap<>();
        return CompletableFuture.allOf(lanes.stream()
                        .map(lane -> feed.head(lane)
                                .thenAccept(head -> heads.put(lane, head))
                                .toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> heads);
    }
}
