package dev.assay.domain.ingest;

import dev.assay.domain.ingest.ImportCommand.AcceptChunk;
import dev.assay.domain.ingest.ImportCommand.CompleteImport;
import dev.assay.domain.ingest.ImportCommand.StartImport;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportEvent.ImportCompleted;
import dev.assay.domain.ingest.ImportEvent.ImportStarted;
import dev.assay.domain.ingest.ImportRun.Ledger;
import dev.assay.domain.shared.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Every rule of an ingestion run. Repetition is recognised by content, not by key: sending the same input again is how a
 * run is resumed.
 */
public final class ImportDecider {
    private ImportDecider() {}

    public static Decision<ImportEvent, ImportRejection> decide(ImportRun run, ImportCommand command) {
        if (command instanceof StartImport start) {
            return start(run, start);
        }
        if (!(run instanceof ImportRun.Started started)) {
            return Decision.reject(new ImportRejection.NotStarted());
        }
        if (command instanceof AcceptChunk accept) {
            return accept(started, accept);
        }
        if (command instanceof CompleteImport complete) {
            return complete(started, complete);
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<ImportEvent, ImportRejection> start(ImportRun run, StartImport command) {
        if (!(run instanceof ImportRun.Started started)) {
            return Decision.accept(
                    new ImportStarted(command.run(), command.project(), command.origin(), command.format()));
        }
        Ledger ledger = started.ledger();
        boolean same =
                ledger.project().equals(command.project()) && ledger.format().equals(command.format());
        return same
                ? Decision.alreadyDone()
                : Decision.reject(new ImportRejection.AnotherRun(ledger.project(), ledger.format()));
    }

    private static Decision<ImportEvent, ImportRejection> accept(ImportRun.Started run, AcceptChunk command) {
        Ledger ledger = run.ledger();
        int known = ledger.digests().size();
        if (command.number() < known) {
            return ledger.digests().get(command.number()).equals(command.digest())
                    ? Decision.alreadyDone()
                    : Decision.reject(new ImportRejection.InputChanged(command.number()));
        }
        if (run instanceof ImportRun.Complete) {
            return Decision.reject(new ImportRejection.AlreadyComplete());
        }
        if (command.number() > known) {
            return Decision.reject(new ImportRejection.ChunkOutOfOrder(known));
        }
        return Decision.accept(new ChunkAccepted(
                ledger.run(),
                ledger.project(),
                command.origin(),
                ledger.startedAt(),
                command.number(),
                command.digest(),
                command.items(),
                command.rejected(),
                command.duplicates()));
    }

    private static Decision<ImportEvent, ImportRejection> complete(ImportRun.Started run, CompleteImport command) {
        Ledger ledger = run.ledger();
        if (command.chunks() != ledger.digests().size()) {
            return Decision.reject(
                    command.chunks() < ledger.digests().size()
                            ? new ImportRejection.InputChanged(command.chunks())
                            : new ImportRejection.ChunkOutOfOrder(
                                    ledger.digests().size()));
        }
        if (run instanceof ImportRun.Complete) {
            return Decision.alreadyDone();
        }
        return Decision.accept(new ImportCompleted(
                ledger.run(),
                ledger.project(),
                command.origin(),
                ledger.accepted(),
                ledger.duplicates(),
                ledger.rejected()));
    }

    /** The run after an event; never refuses, never decides. */
    public static ImportRun evolve(ImportRun run, ImportEvent event) {
        if (event instanceof ImportStarted started) {
            return new ImportRun.Running(new Ledger(
                    started.run(),
                    started.project(),
                    started.format(),
                    started.origin().at().toEpochMilli(),
                    List.of(),
                    0,
                    0,
                    0));
        }
        if (!(run instanceof ImportRun.Started before)) {
            throw new AssertionError(event + " cannot come before the import was started");
        }
        if (event instanceof ChunkAccepted accepted) {
            return new ImportRun.Running(with(before.ledger(), accepted));
        }
        if (event instanceof ImportCompleted) {
            return new ImportRun.Complete(before.ledger());
        }
        throw new AssertionError("no change for " + event);
    }

    private static Ledger with(Ledger before, ChunkAccepted event) {
        List<String> digests = new ArrayList<>(before.digests());
        digests.add(event.digest());
        return new Ledger(
                before.run(),
                before.project(),
                before.format(),
                before.startedAt(),
                digests,
                before.accepted() + event.items().size(),
                before.duplicates() + event.duplicates(),
                before.rejected() + event.rejected().size());
    }
}
