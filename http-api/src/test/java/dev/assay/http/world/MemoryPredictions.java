package dev.assay.http.world;

import akka.NotUsed;
import akka.stream.javadsl.Source;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.read.paging.Page;
import dev.assay.read.prediction.EscalationRow;
import dev.assay.read.prediction.ModelRow;
import dev.assay.read.prediction.PredictedChunk;
import dev.assay.read.prediction.PredictionQuery;
import dev.assay.read.prediction.PredictionRow;
import dev.assay.read.prediction.SettledRow;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Predictions as their own events say, beside the tasks as they stand. */
final class MemoryPredictions implements PredictionQuery {
    private final World world;

    MemoryPredictions(World world) {
        this.world = world;
    }

    private Stream<PredictionsRecorded> events(ProjectId project) {
        return world.predictions.all().stream()
                .map(FeedRecord::event)
                .map(PredictionsRecorded.class::cast)
                .filter(event -> event.project().equals(project));
    }

    @Override
    public CompletionStage<Page<ModelRow>> models(ProjectId project, @Nullable String cursor, int limit) {
        TreeMap<ModelVersion, ModelRow> rows = new TreeMap<>();
        events(project)
                .forEach(event -> rows.put(
                        event.model(),
                        new ModelRow(
                                event.model(),
                                event.total(),
                                event.origin().by(),
                                event.origin().at())));
        List<ModelRow> after = rows.values().stream()
                .filter(row -> cursor == null || row.model().toString().compareTo(cursor) > 0)
                .limit(limit + 1L)
                .toList();
        return CompletableFuture.completedStage(
                Page.of(after, limit, row -> row.model().toString()));
    }

    @Override
    public Source<PredictedChunk, NotUsed> all(ProjectId project) {
        List<SettledRow> settled = world.begun(project)
                .filter(Task.Settled.class::isInstance)
                .map(Task.Settled.class::cast)
                .map(task -> new SettledRow(
                        task.dossier().ref().task(),
                        json(task.outcome().label()),
                        task.outcome().by()))
                .toList();
        List<EscalationRow> escalations = world.tasks.all().stream()
                .filter(record -> record.event() instanceof SentToReview sent && sent.clash() != null)
                .map(MemoryPredictions::escalation)
                .toList();
        return Source.single(new PredictedChunk(rows(project).toList(), settled, escalations));
    }

    private static EscalationRow escalation(FeedRecord record) {
        SentToReview sent = (SentToReview) record.event();
        ModelVersion model = java.util.Objects.requireNonNull(sent.clash()).model();
        return new EscalationRow(
                sent.ref().task(),
                model,
                record.sequence(),
                json(sent.label()),
                sent.origin().at());
    }

    private Stream<PredictionRow> rows(ProjectId project) {
        return events(project)
                .flatMap(event -> event.predictions().stream()
                        .map(said -> new PredictionRow(
                                said.task(),
                                event.model(),
                                json(said.label()),
                                said.confidence(),
                                event.origin().at())));
    }

    @Override
    public CompletionStage<Page<PredictionRow>> of(ProjectId project, TaskId task, @Nullable String cursor, int limit) {
        List<PredictionRow> said = rows(project)
                .filter(row -> row.task().equals(task))
                .limit(limit)
                .toList();
        return CompletableFuture.completedStage(new Page<>(said, null));
    }

    private static String json(Object value) {
        try {
            return DomainJson.mapper().writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
