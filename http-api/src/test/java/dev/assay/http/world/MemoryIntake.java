package dev.assay.http.world;

import dev.assay.domain.ingest.ImportCommand;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.write.entity.Reply;
import dev.assay.write.intake.Intake;
import dev.assay.write.item.ItemStore;
import dev.assay.write.item.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** Takes in imports in memory. */
public final class MemoryIntake implements Intake {
    private final MemoryEntities<ImportCommand, ImportEvent, ImportRun, ImportRejection> imports;
    private final MemoryItems items;
    private int chunksBeforeFailure = Integer.MAX_VALUE;

    MemoryIntake(MemoryEntities<ImportCommand, ImportEvent, ImportRun, ImportRejection> imports, MemoryItems items) {
        this.imports = imports;
        this.items = items;
    }

    /** Fails once after so many more chunks. */
    public synchronized void failAfter(int chunks) {
        chunksBeforeFailure = chunks;
    }

    @Override
    public CompletionStage<Answer> start(ProjectId project, ImportId run, String format, Origin origin) {
        return carry(run, new ImportCommand.StartImport(origin, run, project, format));
    }

    @Override
    public synchronized CompletionStage<Answer> chunk(ProjectId project, ImportId run, Chunk chunk, Origin origin) {
        if (chunksBeforeFailure-- == 0) {
            chunksBeforeFailure = Integer.MAX_VALUE;
            return CompletableFuture.failedStage(new TimeoutException("lost"));
        }
        List<ImportedItem> fresh = new ArrayList<>();
        List<RejectedLine> rejected = new ArrayList<>(chunk.rejected());
        int duplicates = 0;
        boolean known = imports.state(run.value()) instanceof ImportRun.Started started
                && started.ledger().digests().size() > chunk.number();
        for (Line line : known ? List.<Line>of() : chunk.lines()) {
            Map<?, ItemStore.StoredKey> named = items.byExternalId(project, List.of(line.externalId()))
                    .toCompletableFuture()
                    .join();
            boolean there = !items.byHash(project, List.of(line.hash()))
                    .toCompletableFuture()
                    .join()
                    .isEmpty();
            if (there) {
                duplicates++;
            } else if (!named.isEmpty()) {
                rejected.add(new RejectedLine(line.number(), "external-id-taken", "/externalId", "taken"));
            } else {
                fresh.add(stored(project, TaskId.of(run, chunk.number(), fresh.size()), line));
            }
        }
        return carry(
                run,
                new ImportCommand.AcceptChunk(origin, chunk.number(), chunk.digest(), fresh, rejected, duplicates));
    }

    private ImportedItem stored(ProjectId project, TaskId task, Line line) {
        items.put(project, List.of(new StoredItem(line.hash(), line.externalId(), task, line.content())));
        return new ImportedItem(task, line.externalId(), line.hash(), line.overlap(), line.number(), line.traits());
    }

    @Override
    public CompletionStage<Answer> complete(ProjectId project, ImportId run, int chunks, Origin origin) {
        return carry(run, new ImportCommand.CompleteImport(origin, chunks));
    }

    private CompletionStage<Answer> carry(ImportId run, ImportCommand command) {
        return imports.carry(run.value(), command).thenApply(MemoryIntake::answer);
    }

    private static Answer answer(Reply<ImportRun, ImportRejection> reply) {
        return reply instanceof Reply.Refused<ImportRun, ImportRejection> refused
                ? new Answer.Refused(refused.reason())
                : new Answer.Taken(
                        ((ImportRun.Started) ((Reply.Done<ImportRun, ImportRejection>) reply).state()).ledger());
    }
}
