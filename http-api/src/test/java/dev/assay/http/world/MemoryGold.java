package dev.assay.http.world;

import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered.Why;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.read.gold.GoldAnswer;
import dev.assay.read.gold.GoldItem;
import dev.assay.read.gold.GoldPoolReplay;
import dev.assay.read.gold.GoldQuery;
import dev.assay.read.gold.GoldTallyRow;
import dev.assay.read.paging.Page;
import dev.assay.read.projection.Replay;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gold as the tasks themselves know it. */
final class MemoryGold implements GoldQuery {
    private final World world;
    private final GoldPoolReplay replay;

    MemoryGold(World world, Replay replay) {
        this.world = world;
        this.replay = new GoldPoolReplay(replay);
    }

    @Override
    public CompletionStage<GoldPoolReplay.Read> pool(ProjectId project, Instant moment) {
        return replay.read(project, moment);
    }

    @Override
    public CompletionStage<Page<GoldItem>> items(ProjectId project, @Nullable String cursor, int limit) {
        List<GoldItem> rows = gold(project)
                .map(MemoryGold::item)
                .filter(item -> item.facts().ref().task().value().compareTo(cursor == null ? "" : cursor) > 0)
                .limit(limit + 1L)
                .toList();
        return now(Page.of(rows, limit, item -> item.facts().ref().task().value()));
    }

    @Override
    public CompletionStage<Optional<GoldItem>> item(ProjectId project, TaskId task) {
        return now(gold(project)
                .map(MemoryGold::item)
                .filter(item -> item.facts().ref().task().equals(task))
                .findFirst());
    }

    @Override
    public CompletionStage<Page<GoldAnswer>> answersTo(
            ProjectId project, TaskId task, @Nullable String cursor, int limit) {
        List<GoldAnswer> rows = answers(project)
                .filter(answer -> answer.task().equals(task))
                .filter(answer -> answer.labeler().value().compareTo(cursor == null ? "" : cursor) > 0)
                .limit(limit + 1L)
                .toList();
        return now(Page.of(rows, limit, answer -> answer.labeler().value()));
    }

    @Override
    public CompletionStage<Page<GoldAnswer>> answersBy(
            ProjectId project, UserId labeler, @Nullable String cursor, int limit) {
        List<GoldAnswer> rows = answers(project)
                .filter(answer -> answer.labeler().equals(labeler))
                .filter(answer -> answer.task().value().compareTo(cursor == null ? "" : cursor) > 0)
                .limit(limit + 1L)
                .toList();
        return now(Page.of(rows, limit, answer -> answer.task().value()));
    }

    @Override
    public CompletionStage<Page<GoldTallyRow>> labelers(ProjectId project, @Nullable String cursor, int limit) {
        List<GoldTallyRow> rows = answers(project)
                .map(GoldAnswer::labeler)
                .distinct()
                .sorted()
                .map(labeler -> tally(project, labeler))
                .toList();
        return now(new Page<>(rows, null));
    }

    private GoldTallyRow tally(ProjectId project, UserId labeler) {
        List<GoldAnswer> own = answers(project)
                .filter(answer -> answer.labeler().equals(labeler))
                .toList();
        return new GoldTallyRow(
                labeler,
                "",
                own.size(),
                own.stream().filter(GoldAnswer::correct).count(),
                own.stream().mapToDouble(GoldAnswer::score).sum(),
                own.get(0).at(),
                1);
    }

    private Stream<Task.Gold> gold(ProjectId project) {
        return world.begun(project)
                .filter(Task.Gold.class::isInstance)
                .map(Task.Gold.class::cast)
                .sorted(Comparator.comparing(task -> task.dossier().ref().task()));
    }

    private Stream<GoldAnswer> answers(ProjectId project) {
        return gold(project)
                .flatMap(task -> task.answers().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry ->
                                answer(task, entry.getKey(), entry.getValue().verdict())));
    }

    private static GoldAnswer answer(Task.Gold task, UserId labeler, GoldVerdict verdict) {
        return new GoldAnswer(
                labeler,
                task.dossier().ref().task(),
                task.dossier().traits().type(),
                Why.ANSWERED,
                verdict.correct(),
                verdict.score(),
                json(verdict.fields()),
                Instant.EPOCH);
    }

    private static GoldItem item(Task.Gold task) {
        long correct = task.answers().values().stream()
                .filter(answer -> answer.verdict().correct())
                .count();
        return new GoldItem(
                task.dossier().facts(),
                json(task.standard().expected()),
                task.standard().explanation(),
                task.standard().tolerance(),
                task.edition(),
                false,
                new UserId("someone"),
                Instant.EPOCH,
                task.handed().size(),
                task.answers().size(),
                correct,
                0,
                task.handed().keySet(),
                1);
    }

    private static String json(Object value) {
        try {
            return DomainJson.mapper().writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> CompletionStage<T> now(T value) {
        return CompletableFuture.completedStage(value);
    }
}
