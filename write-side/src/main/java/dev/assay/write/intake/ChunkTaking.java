package dev.assay.write.intake;

import dev.assay.domain.ingest.ImportCommand;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.item.ItemStore;
import dev.assay.write.item.ItemStore.StoredKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes in one chunk: content first, then the event that makes its items tasks. What a chunk stored without its event (a
 * crash in between) does not count as being there.
 */
final class ChunkTaking {
    private final Entities<ImportCommand, ImportRun, ImportRejection> imports;
    private final ItemStore items;

    ChunkTaking(Entities<ImportCommand, ImportRun, ImportRejection> imports, ItemStore items) {
        this.imports = imports;
        this.items = items;
    }

    CompletionStage<Intake.Answer> take(ProjectId project, ImportId run, Intake.Chunk chunk, Origin origin) {
        return imports.standing(run.value()).thenCompose(standing -> {
            if (!(standing.state() instanceof ImportRun.Started started)) {
                return refused(new ImportRejection.NotStarted());
            }
            ImportRun.Ledger ledger = started.ledger();
            if (!ledger.project().equals(project)) {
                return refused(new ImportRejection.AnotherRun(ledger.project(), ledger.format()));
            }
            boolean known = chunk.number() < ledger.digests().size();
            return known ? accept(run, command(chunk, none(), origin)) : sortAndAccept(project, run, chunk, origin);
        });
    }

    private static CompletionStage<Intake.Answer> refused(ImportRejection reason) {
        return CompletableFuture.completedStage(new Intake.Answer.Refused(reason));
    }

    private static ChunkSorting none() {
        return new ChunkSorting(List.of(), List.of(), List.of(), 0);
    }

    private CompletionStage<Intake.Answer> sortAndAccept(
            ProjectId project, ImportId run, Intake.Chunk chunk, Origin origin) {
        var hashes = items.byHash(
                project,
                chunk.lines().stream().map(Intake.Line::hash).distinct().toList());
        var names = items.byExternalId(
                project,
                chunk.lines().stream().map(Intake.Line::externalId).distinct().toList());
        return hashes.thenCombine(names, Found::new)
                .thenCompose(found -> finished(found, run, chunk.number()).thenApply(found::keepOnly))
                .thenCompose(found -> {
                    ChunkSorting sorting = ChunkSorting.sort(run, chunk, found.byHash(), found.byExternalId());
                    return items.put(project, sorting.fresh())
                            .thenCompose(stored -> accept(run, command(chunk, sorting, origin)));
                });
    }

    /** Which of the chunks that stored what was found are finished. */
    private CompletionStage<Set<ChunkName>> finished(Found found, ImportId run, int number) {
        CompletionStage<Set<ChunkName>> finished = CompletableFuture.completedStage(new HashSet<>());
        ChunkName mine = new ChunkName(run, number);
        for (ChunkName name : found.chunks()) {
            if (!name.equals(mine)) {
                finished = finished.thenCombine(isFinished(name), (set, yes) -> {
                    if (yes) {
                        set.add(name);
                    }
                    return set;
                });
            }
        }
        return finished;
    }

    private CompletionStage<Boolean> isFinished(ChunkName name) {
        return imports.standing(name.run().value())
                .thenApply(standing -> standing.state() instanceof ImportRun.Started started
                        && name.number() < started.ledger().digests().size());
    }

    private static ImportCommand.AcceptChunk command(Intake.Chunk chunk, ChunkSorting sorting, Origin origin) {
        return new ImportCommand.AcceptChunk(
                origin, chunk.number(), chunk.digest(), sorting.items(), sorting.rejected(), sorting.duplicates());
    }

    private CompletionStage<Intake.Answer> accept(ImportId run, ImportCommand command) {
        return imports.carry(run.value(), command).thenApply(ChunkTaking::answer);
    }

    static Intake.Answer answer(Reply<ImportRun, ImportRejection> reply) {
        if (reply instanceof Reply.Refused<ImportRun, ImportRejection> refused) {
            return new Intake.Answer.Refused(refused.reason());
        }
        Reply.Done<ImportRun, ImportRejection> done = (Reply.Done<ImportRun, ImportRejection>) reply;
        return new Intake.Answer.Taken(((ImportRun.Started) done.state()).ledger());
    }

    private record ChunkName(ImportId run, int number) {
        static ChunkName of(StoredKey key) {
            return new ChunkName(key.task().run(), key.task().chunk());
        }
    }

    private record Found(Map<ItemHash, StoredKey> byHash, Map<String, StoredKey> byExternalId) {
        Set<ChunkName> chunks() {
            Set<ChunkName> names = new HashSet<>();
            byHash.values().forEach(key -> names.add(ChunkName.of(key)));
            byExternalId.values().forEach(key -> names.add(ChunkName.of(key)));
            return names;
        }

        Found keepOnly(Set<ChunkName> finished) {
            Map<ItemHash, StoredKey> hashes = new HashMap<>(byHash);
            Map<String, StoredKey> names = new HashMap<>(byExternalId);
            hashes.values().removeIf(key -> !finished.contains(ChunkName.of(key)));
            names.values().removeIf(key -> !finished.contains(ChunkName.of(key)));
            return new Found(hashes, names);
        }
    }
}
