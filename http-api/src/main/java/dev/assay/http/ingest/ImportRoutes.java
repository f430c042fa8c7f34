package dev.assay.http.ingest;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import akka.stream.Materializer;
import akka.stream.javadsl.Source;
import akka.util.ByteString;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.json.Json;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Media;
import dev.assay.http.route.Operation;
import dev.assay.read.importreport.ImportReportQuery;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs the operations on imports. */
public final class ImportRoutes {
    private static final int BATCH = 500;

    private final Importing importing;
    private final ImportReportQuery report;
    private final Paging paging;
    private final Materializer materializer;

    public ImportRoutes(Importing importing, ImportReportQuery report, Paging paging, Materializer materializer) {
        this.importing = importing;
        this.report = report;
        this.paging = paging;
        this.materializer = materializer;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.IMPORT_ITEMS, this::take)
                .on(Operation.LIST_IMPORTS, this::list)
                .on(Operation.SHOW_IMPORT, this::show)
                .on(Operation.LIST_REJECTIONS, this::rejections);
    }

    private CompletionStage<HttpResponse> take(Call call) {
        ImportFormat format = ImportFormat.of(call.request().entity().getContentType());
        return importing
                .take(call, format, call.request().entity().withoutSizeLimit().getDataBytes(), materializer)
                .thenApply(Answers::ok);
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return report.runs(call.project(), wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, page, row -> row));
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return report.run(call.project(), run(call))
                .thenApply(row -> Answers.ok(row.orElseThrow(() -> absent().refusal())));
    }

    private CompletionStage<HttpResponse> rejections(Call call) {
        ContentType media = Media.chosen(call.request(), List.of(Media.JSON, Media.NDJSON));
        ProjectId project = call.project();
        ImportId run = run(call);
        return report.run(project, run).thenCompose(row -> {
            if (row.isEmpty()) {
                throw absent().refusal();
            }
            return media.equals(Media.NDJSON)
                    ? CompletableFuture.completedStage(lines(project, run))
                    : page(call, project, run);
        });
    }

    private CompletionStage<HttpResponse> page(Call call, ProjectId project, ImportId run) {
        Paging.Wanted wanted = paging.wanted(call);
        long after = wanted.place() == null ? 0 : Long.parseLong(wanted.place());
        return report.rejected(project, run, after, wanted.limit()).thenApply(rows -> {
            boolean full = rows.size() == wanted.limit();
            return paging.answer(
                    call, rows, full ? Long.toString(rows.get(rows.size() - 1).line()) : null);
        });
    }

    private HttpResponse lines(ProjectId project, ImportId run) {
        Source<ByteString, ?> lines = Source.unfoldAsync(
                        0L, after -> report.rejected(project, run, after, BATCH).thenApply(ImportRoutes::step))
                .map(ImportRoutes::batch);
        return HttpResponse.create().withEntity(HttpEntities.createChunked(Media.NDJSON, lines));
    }

    private static Optional<akka.japi.Pair<Long, List<RejectedLine>>> step(List<RejectedLine> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(akka.japi.Pair.create(rows.get(rows.size() - 1).line(), rows));
    }

    private static ByteString batch(List<RejectedLine> rows) {
        ByteString lines = ByteString.emptyByteString();
        for (RejectedLine row : rows) {
            lines = lines.concat(Json.byteString(row)).concat(ByteString.fromString("\n"));
        }
        return lines;
    }

    private static ImportId run(Call call) {
        return call.pathId("run", ImportId::new, absent());
    }

    private static Problem absent() {
        return Problem.of(ProblemType.IMPORT_NOT_FOUND, "Check the run's id and the project it belongs to.");
    }
}
