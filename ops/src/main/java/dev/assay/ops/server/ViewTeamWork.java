package dev.assay.ops.server;

import dev.assay.domain.feedback.Labeled;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.ReadSide;
import dev.assay.read.labelerwork.WorkRow;
import dev.assay.read.paging.Page;
import dev.assay.write.weekly.TeamWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who labeled what, from the views. */
final class ViewTeamWork implements TeamWork {
    private static final int PAGE = 500;

    private final ReadSide read;

    ViewTeamWork(ReadSide read) {
        this.read = read;
    }

    @Override
    public CompletionStage<List<ProjectId>> projects() {
        return all(cursor -> read.projectList().list(cursor, PAGE), null, new ArrayList<>())
                .thenApply(rows -> rows.stream().map(row -> row.id()).toList());
    }

    @Override
    public CompletionStage<List<UserId>> labelers(ProjectId project) {
        return all(cursor -> read.labelerActivity().list(project, cursor, PAGE), null, new ArrayList<>())
                .thenApply(rows -> rows.stream().map(row -> row.labeler()).toList());
    }

    @Override
    public CompletionStage<List<Labeled>> labels(ProjectId project, UserId labeler, Instant after, Instant upTo) {
        return read.labelerWork()
                .of(project, labeler, after, upTo)
                .thenApply(rows -> rows.stream().map(WorkRow::labeled).toList());
    }

    private static <T> CompletionStage<List<T>> all(
            Function<@Nullable String, CompletionStage<Page<T>>> pages, @Nullable String cursor, List<T> into) {
        return pages.apply(cursor).thenCompose(page -> {
            into.addAll(page.rows());
            return page.next() == null ? CompletableFuture.completedStage(into) : all(pages, page.next(), into);
        });
    }
}
