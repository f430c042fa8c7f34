package dev.assay.http.prediction;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.Prediction;
import dev.assay.domain.prediction.PredictionCheck;
import dev.assay.domain.prediction.PredictionCommand;
import dev.assay.domain.prediction.PredictionCommand.RecordPredictions;
import dev.assay.domain.prediction.PredictionRejection;
import dev.assay.domain.prediction.Predictions;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Violation;
import dev.assay.http.prediction.PredictionLine.Result;
import dev.assay.http.prediction.PredictionLines.Sent;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Failures;
import dev.assay.http.problem.Problem;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Replies;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.item.ItemStore;
import dev.assay.write.storage.Waves;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Records some lines of one model version at once, and says what became of each. */
final class PredictionRecording {
    private final Entities<PredictionCommand, Predictions, PredictionRejection> predictions;
    private final ItemStore items;
    private final WorkQueueQuery queue;

    PredictionRecording(
            Entities<PredictionCommand, Predictions, PredictionRejection> predictions,
            ItemStore items,
            WorkQueueQuery queue) {
        this.predictions = predictions;
        this.items = items;
        this.queue = queue;
    }

    /** What all lines of an upload share. */
    record Upload(Project.Existing project, ModelVersion model, Origin origin, String trace) {
        LabelSchema schema() {
            return project.schemas().get(project.schemas().size() - 1);
        }
    }

    /** A line with the item it speaks of, or why it is none. */
    private record Read(
            Sent sent,
            @Nullable TaskId task,
            @Nullable Prediction prediction,
            @Nullable Problem problem) {}

    /** Where an item is found. */
    private record Place(TaskId task, ItemHash hash) {}

    CompletionStage<List<PredictionLine>> record(Upload upload, List<Sent> lines) {
        List<String> names = lines.stream()
                .map(Sent::externalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return items.byExternalId(upload.project().id(), names)
                .thenCompose(found -> Waves.run(lines, line -> read(upload, line, found)))
                .thenCompose(read -> recorded(upload, read));
    }

    private CompletionStage<Read> read(Upload upload, Sent sent, Map<String, ItemStore.StoredKey> found) {
        Label label = sent.label();
        if (label == null) {
            return CompletableFuture.completedStage(new Read(sent, null, null, sent.problem()));
        }
        return place(upload, sent, found).thenCompose(place -> {
            if (place.isEmpty()) {
                return CompletableFuture.completedStage(new Read(sent, null, null, EntityProblems.taskNotFound()));
            }
            return content(upload, place.get().hash())
                    .thenApply(item -> checked(upload, sent, label, place.get().task(), item.orElse(null)));
        });
    }

    /** The task by its id is looked up in a view, so that a file of a million lines wakes no task. */
    private CompletionStage<Optional<Place>> place(Upload upload, Sent sent, Map<String, ItemStore.StoredKey> found) {
        TaskId task = sent.task();
        if (task != null) {
            return queue.task(upload.project().id(), task)
                    .thenApply(row ->
                            row.map(known -> new Place(task, known.facts().item())));
        }
        return CompletableFuture.completedStage(
                Optional.ofNullable(sent.externalId()).map(found::get).map(key -> new Place(key.task(), key.hash())));
    }

    private CompletionStage<Optional<ItemContent>> content(Upload upload, ItemHash hash) {
        return upload.schema().needsItem()
                ? items.content(upload.project().id(), hash)
                : CompletableFuture.completedStage(Optional.empty());
    }

    private static Read checked(Upload upload, Sent sent, Label label, TaskId task, @Nullable ItemContent item) {
        List<Violation> violations = PredictionCheck.check(upload.schema(), label, item).stream()
                .map(violation -> violation.under("/label"))
                .toList();
        return violations.isEmpty()
                ? new Read(sent, task, new Prediction(task, label, sent.confidence()), null)
                : new Read(sent, task, null, Problem.invalid(violations));
    }

    private CompletionStage<List<PredictionLine>> recorded(Upload upload, List<Read> lines) {
        List<Prediction> good = lines.stream()
                .map(Read::prediction)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (good.isEmpty()) {
            return CompletableFuture.completedStage(report(upload, lines, Set.of(), null));
        }
        RecordPredictions command = new RecordPredictions(
                upload.origin(),
                upload.project().id(),
                upload.model(),
                upload.project().schemas().size(),
                good);
        return predictions
                .carry(upload.model().entityId(upload.project().id()), command)
                .thenApply(reply -> report(upload, lines, fresh(reply), null))
                .exceptionally(failure -> report(upload, lines, Set.of(), Failures.problem(failure, upload.trace())));
    }

    private static Set<TaskId> fresh(Reply<Predictions, PredictionRejection> reply) {
        Reply.Done<Predictions, PredictionRejection> done = Replies.done(reply, PredictionRecording::problem);
        return done.state() instanceof Predictions.Known known && !done.repeated() ? known.newest() : Set.of();
    }

    private static Problem problem(PredictionRejection reason) {
        if (reason instanceof PredictionRejection.TooMany many) {
            return Problem.invalid("", "must be at most " + many.most() + " predictions at once");
        }
        throw new AssertionError("no problem for " + reason);
    }

    private static List<PredictionLine> report(
            Upload upload, List<Read> lines, Set<TaskId> fresh, @Nullable Problem failure) {
        Set<TaskId> unreported = new HashSet<>(fresh);
        List<PredictionLine> report = new ArrayList<>();
        for (Read line : lines) {
            Problem problem = line.prediction() == null ? line.problem() : failure;
            if (problem != null) {
                Map<String, Object> body = Answers.body(problem, upload.trace());
                report.add(new PredictionLine(line.sent().line(), Result.REJECTED, line.task(), body));
            } else {
                boolean first = line.task() != null && unreported.remove(line.task());
                Result result = first ? Result.RECORDED : Result.UNCHANGED;
                report.add(new PredictionLine(line.sent().line(), result, line.task(), null));
            }
        }
        return report;
    }
}
