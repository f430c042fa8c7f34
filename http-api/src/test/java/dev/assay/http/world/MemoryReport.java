package dev.assay.http.world;

import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.importreport.ImportReportQuery;
import dev.assay.read.importreport.ImportRunRow;
import dev.assay.read.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Import runs, told from their entities at the moment of asking. */
final class MemoryReport implements ImportReportQuery {
    private final World world;

    MemoryReport(World world) {
        this.world = world;
    }

    @Override
    public CompletionStage<Page<ImportRunRow>> runs(ProjectId project, @Nullable String cursor, int limit) {
        return MemoryReads.now(MemoryReads.page(all(project), cursor, limit));
    }

    private List<ImportRunRow> all(ProjectId project) {
        return world.imports.states().values().stream()
                .filter(ImportRun.Started.class::isInstance)
                .map(ImportRun.Started.class::cast)
                .filter(run -> run.ledger().project().equals(project))
                .map(MemoryReport::row)
                .toList();
    }

    private static ImportRunRow row(ImportRun.Started run) {
        ImportRun.Ledger ledger = run.ledger();
        return new ImportRunRow(
                ledger.project(),
                ledger.run(),
                Instant.EPOCH,
                new UserId("someone"),
                ledger.format(),
                run instanceof ImportRun.Complete,
                ledger.digests().size(),
                ledger.accepted(),
                ledger.duplicates(),
                ledger.rejected(),
                Instant.EPOCH);
    }

    @Override
    public CompletionStage<Optional<ImportRunRow>> run(ProjectId project, ImportId run) {
        return MemoryReads.now(
                all(project).stream().filter(row -> row.run().equals(run)).findFirst());
    }

    @Override
    public CompletionStage<List<RejectedLine>> rejected(ProjectId project, ImportId run, long afterLine, int limit) {
        return MemoryReads.now(world.imports.history(run.value()).stream()
                .map(record -> record.event())
                .filter(ImportEvent.ChunkAccepted.class::isInstance)
                .flatMap(event -> ((ImportEvent.ChunkAccepted) event).rejected().stream())
                .filter(line -> line.line() > afterLine)
                .limit(limit)
                .toList());
    }
}
