package dev.assay.http.gold;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.gold.GoldItem;
import dev.assay.read.gold.GoldQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The gold a project has, to tell for whom it runs out. */
final class Unseen {
    private static final int PAGE = 500;

    private final List<GoldItem> items;

    private Unseen(List<GoldItem> items) {
        this.items = items;
    }

    static CompletionStage<Unseen> of(GoldQuery query, ProjectId project) {
        return all(query, project, null, new ArrayList<>()).thenApply(Unseen::new);
    }

    private static CompletionStage<List<GoldItem>> all(
            GoldQuery query, ProjectId project, @Nullable String cursor, List<GoldItem> into) {
        return query.items(project, cursor, PAGE).thenCompose(page -> {
            page.rows().stream().filter(item -> !item.retired()).forEach(into::add);
            return page.next() == null
                    ? CompletableFuture.completedStage(into)
                    : all(query, project, page.next(), into);
        });
    }

    /** How many gold tasks of a kind a labeler was never handed. */
    long count(UserId labeler, String taskType) {
        return items.stream()
                .filter(item -> item.facts().traits().type().equals(taskType))
                .filter(item -> !item.seenBy().contains(labeler))
                .count();
    }
}
