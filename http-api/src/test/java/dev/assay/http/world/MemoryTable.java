package dev.assay.http.world;

import akka.NotUsed;
import akka.stream.javadsl.Source;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Dossier;
import dev.assay.domain.task.Task;
import dev.assay.read.labeltable.LabelRow;
import dev.assay.read.labeltable.LabelTableQuery;
import dev.assay.read.labeltable.OutcomeRow;
import dev.assay.read.labeltable.StandingRow;
import dev.assay.read.paging.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Labels and outcomes, told from the tasks at the moment of asking. */
final class MemoryTable implements LabelTableQuery {
    private final World world;

    MemoryTable(World world) {
        this.world = world;
    }

    @Override
    public Source<LabelRow, NotUsed> labels(ProjectId project) {
        return Source.from(rows(project));
    }

    private List<LabelRow> rows(ProjectId project) {
        return world.begun(project)
                .flatMap(task -> task.dossier().labels().values().stream()
                        .map(label -> new LabelRow(
                                task.dossier().ref().task(),
                                task.dossier().ref().externalId(),
                                1,
                                label.labeler(),
                                MemoryReads.json(label.label()),
                                label.versions(),
                                label.at(),
                                Duration.ofSeconds(2),
                                0)))
                .toList();
    }

    @Override
    public CompletionStage<Page<StandingRow>> standing(
            ProjectId project, Predicate<StandingRow> wanted, @Nullable String cursor, int limit) {
        List<StandingRow> rows = rows(project).stream()
                .map(label -> {
                    Task.Begun task =
                            (Task.Begun) world.tasks.state(label.task().value());
                    Dossier dossier = task.dossier();
                    return new StandingRow(
                            label,
                            dossier.item(),
                            dossier.traits().type(),
                            dossier.traits().domain(),
                            task.stage(),
                            task instanceof Task.Settled settled
                                    ? settled.outcome().by()
                                    : null);
                })
                .filter(wanted)
                .toList();
        return MemoryReads.now(MemoryReads.page(rows, cursor, limit));
    }

    @Override
    public Source<OutcomeRow, NotUsed> outcomes(ProjectId project) {
        return Source.from(world.begun(project).map(this::outcome).toList());
    }

    private OutcomeRow outcome(Task.Begun task) {
        Dossier dossier = task.dossier();
        Task.@Nullable Settled settled = task instanceof Task.Settled it ? it : null;
        return new OutcomeRow(
                dossier.ref().task(),
                dossier.ref().externalId(),
                dossier.item(),
                task.stage(),
                dossier.round(),
                settled == null ? null : MemoryReads.json(settled.outcome().label()),
                settled == null ? null : settled.outcome().by(),
                settled == null ? null : Instant.EPOCH,
                dossier.labels().size(),
                1);
    }

    @Override
    public CompletionStage<Page<LabelRow>> labels(ProjectId project, @Nullable String cursor, int limit) {
        return MemoryReads.now(MemoryReads.page(rows(project), cursor, limit));
    }
}
