package dev.assay.ops.server;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.ReadSide;
import dev.assay.read.gold.GoldItem;
import dev.assay.read.labeleractivity.ActivityRow;
import dev.assay.write.dispatch.GoldTask;
import dev.assay.write.dispatch.GoldTasks;
import dev.assay.write.serialization.DomainJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The views as the draw of gold needs them. They are asked for late, because they start after the write side. */
final class ViewGoldTasks implements GoldTasks {
    private static final int PAGE = 500;

    private final Supplier<ReadSide> read;

    ViewGoldTasks(Supplier<ReadSide> read) {
        this.read = read;
    }

    @Override
    public CompletionStage<List<GoldTask>> all(ProjectId project) {
        return page(project, null, new ArrayList<>());
    }

    private CompletionStage<List<GoldTask>> page(ProjectId project, @Nullable String cursor, List<GoldTask> into) {
        return read.get().gold().items(project, cursor, PAGE).thenCompose(page -> {
            page.rows().forEach(item -> into.add(task(item)));
            return page.next() == null ? CompletableFuture.completedStage(into) : page(project, page.next(), into);
        });
    }

    @Override
    public CompletionStage<Long> labels(ProjectId project, UserId labeler) {
        return read.get()
                .labelerActivity()
                .of(project, labeler)
                .thenApply(row -> row.map(ActivityRow::labels).orElse(0L));
    }

    private static GoldTask task(GoldItem item) {
        return new GoldTask(
                item.facts(),
                expected(item.expected()),
                item.retired(),
                item.handedOut(),
                item.seenBy(),
                item.revision());
    }

    private static String expected(String json) {
        try {
            return DomainJson.mapper().readValue(json, Label.class).values().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("stored gold is no label", e);
        }
    }
}
