package dev.assay.http.requeue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.domain.label.Label;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Outcome;
import dev.assay.read.labeltable.LabelTableQuery;
import dev.assay.read.labeltable.StandingRow;
import dev.assay.read.paging.Page;
import dev.assay.write.item.ItemStore;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Finds labels of current rounds that a rule calls outdated, in the label table and, where it asks, in the items. */
public final class OutdatedLabels {
    private final LabelTableQuery labels;
    private final ItemStore items;

    public OutdatedLabels(LabelTableQuery labels, ItemStore items) {
        this.labels = labels;
        this.items = items;
    }

    /** One page; it can hold fewer rows than asked for while there is a next one. */
    public CompletionStage<Page<StandingRow>> page(
            ProjectId project, RelabelRule rule, @Nullable String cursor, int limit) {
        return labels.standing(project, row -> affected(rule, row), cursor, limit)
                .thenCompose(page -> rule.about().items().isEmpty()
                        ? CompletableFuture.completedStage(page)
                        : fitting(project, rule, page));
    }

    /** The cheapest question first: most labels are not outdated. An expert's own decision stands. */
    private static boolean affected(RelabelRule rule, StandingRow row) {
        int version = row.label().versions().instructions();
        return version < rule.before()
                && row.how() != Outcome.By.OVERRIDE
                && rule.affects(version, row.type(), row.domain(), label(row));
    }

    private static Label label(StandingRow row) {
        try {
            return DomainJson.mapper().readValue(row.label().label(), Label.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored label is no label", e);
        }
    }

    private CompletionStage<Page<StandingRow>> fitting(ProjectId project, RelabelRule rule, Page<StandingRow> page) {
        List<CompletableFuture<Boolean>> fits = page.rows().stream()
                .map(row -> items.content(project, row.item())
                        .thenApply(content ->
                                content.filter(rule.about()::fitsItem).isPresent())
                        .toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(fits.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> {
                    List<StandingRow> kept = new ArrayList<>();
                    for (int i = 0; i < fits.size(); i++) {
                        if (fits.get(i).join()) {
                            kept.add(page.rows().get(i));
                        }
                    }
                    return new Page<>(kept, page.next());
                });
    }
}
