package dev.assay.write.intake;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import akka.cluster.sharding.typed.ShardingEnvelope;
import akka.cluster.sharding.typed.javadsl.ClusterSharding;
import akka.cluster.sharding.typed.javadsl.Entity;
import akka.cluster.sharding.typed.javadsl.EntityTypeKey;
import dev.assay.domain.ingest.ImportCommand;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.write.entity.DirectStages;
import dev.assay.write.entity.Entities;
import dev.assay.write.item.ItemStore;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One intake per project, wherever it runs. */
public final class ShardedIntake implements Intake {
    private static final EntityTypeKey<ProjectIntake.Message> KEY =
            EntityTypeKey.create(ProjectIntake.Message.class, "intake");

    /** A chunk waits for the chunks before it, so it may take longer than a single command. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ActorSystem<?> system;
    private final Entities<ImportCommand, ImportRun, ImportRejection> imports;
    private final ActorRef<ShardingEnvelope<ProjectIntake.Message>> region;

    public static ShardedIntake start(
            ActorSystem<?> system, Entities<ImportCommand, ImportRun, ImportRejection> imports, ItemStore items) {
        ChunkTaking taking = new ChunkTaking(imports, items);
        return new ShardedIntake(
                system,
                imports,
                ClusterSharding.get(system)
                        .init(Entity.of(
                                KEY, context -> ProjectIntake.create(new ProjectId(context.getEntityId()), taking))));
    }

    private ShardedIntake(
            ActorSystem<?> system,
            Entities<ImportCommand, ImportRun, ImportRejection> imports,
            ActorRef<ShardingEnvelope<ProjectIntake.Message>> region) {
        this.system = system;
        this.imports = imports;
        this.region = region;
    }

    @Override
    public CompletionStage<Answer> start(ProjectId project, ImportId run, String format, Origin origin) {
        return imports.carry(run.value(), new ImportCommand.StartImport(origin, run, project, format))
                .thenApply(ChunkTaking::answer);
    }

    @Override
    public CompletionStage<Answer> chunk(ProjectId project, ImportId run, Chunk chunk, Origin origin) {
        CompletionStage<ProjectIntake.Outcome> outcome = DirectStages.of(AskPattern.ask(
                region,
                replyTo -> new ShardingEnvelope<>(project.value(), new ProjectIntake.Take(run, chunk, origin, replyTo)),
                TIMEOUT,
                system.scheduler()));
        return outcome.thenCompose(known -> known instanceof ProjectIntake.Outcome.Known answer
                ? CompletableFuture.completedStage(answer.answer())
                : CompletableFuture.failedStage(((ProjectIntake.Outcome.Unknown) known).failure()));
    }

    @Override
    public CompletionStage<Answer> complete(ProjectId project, ImportId run, int chunks, Origin origin) {
        return imports.carry(run.value(), new ImportCommand.CompleteImport(origin, chunks))
                .thenApply(ChunkTaking::answer);
    }
}
