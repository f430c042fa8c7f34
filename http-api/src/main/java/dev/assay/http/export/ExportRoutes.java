package dev.assay.http.export;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import akka.stream.javadsl.Source;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Stage;
import dev.assay.http.access.Access;
import dev.assay.http.access.Permission;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Media;
import dev.assay.http.route.Operation;
import dev.assay.read.flaglist.FlagListQuery;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.labelerwork.LabelerWorkQuery;
import dev.assay.read.labeltable.LabelTableQuery;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Streams all labels, where each task stands, or how all labelers score. */
public final class ExportRoutes {
    private final LabelTableQuery table;
    private final TeamScores scores;
    private final FlagLines flags;
    private final ProjectMemory projects;

    public ExportRoutes(
            LabelTableQuery table,
            LabelerActivityQuery activity,
            LabelerWorkQuery work,
            FlagListQuery flags,
            ProjectMemory projects) {
        this.table = table;
        this.scores = new TeamScores(activity, work);
        this.flags = new FlagLines(flags);
        this.projects = projects;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.EXPORT_LABELS, call -> export(call, "labels"))
                .on(Operation.EXPORT_OUTCOMES, call -> export(call, "outcomes"))
                .on(Operation.EXPORT_SCORES, call -> export(call, "scores"))
                .on(Operation.EXPORT_FLAGS, call -> export(call, "flags"));
    }

    private CompletionStage<HttpResponse> export(Call call, String what) {
        ContentType media = media(call);
        return projects.project(call.project()).thenApply(project -> {
            ExportRows rows = media.equals(Media.CSV) ? new CsvRows(fields(project)) : new NdjsonRows();
            return attachment(stream(call, what, rows), project.id(), what, media);
        });
    }

    private HttpResponse stream(Call call, String what, ExportRows rows) {
        ProjectId project = call.project();
        boolean gold = Access.holdsAny(call.principal(), Permission.SEE_GOLD, project);
        Source<byte[], ?> lines = switch (what) {
            case "labels" -> table.labels(project).map(rows::label);
            case "scores" -> scores.of(project, call.at()).map(rows::scores);
            case "flags" -> flags.of(project).map(rows::flag);
            default ->
                table.outcomes(project)
                        .filter(row -> gold || row.stage() != Stage.GOLD)
                        .map(rows::outcome);
        };
        return HttpResponse.create().withEntity(Checksummed.entity(rows, rows.header(what), lines));
    }

    private static HttpResponse attachment(HttpResponse response, ProjectId project, String what, ContentType media) {
        String name = project.value() + '-' + what + (media.equals(Media.CSV) ? ".csv" : ".ndjson");
        return response.addHeader(RawHeader.create("Content-Disposition", "attachment; filename=\"" + name + '"'))
                .addHeader(RawHeader.create("Trailer", Checksummed.TRAILERS));
    }

    /** Every field any version of the schema asked for, in the order they came. */
    private static List<String> fields(Project.Existing project) {
        return project.schemas().stream()
                .flatMap(schema -> schema.fields().stream())
                .map(LabelField::name)
                .distinct()
                .toList();
    }

    private static ContentType media(Call call) {
        Optional<String> format = call.query("format");
        if (format.isEmpty()) {
            return Media.chosen(call.request(), List.of(Media.NDJSON, Media.CSV));
        }
        return switch (format.get()) {
            case "ndjson" -> Media.NDJSON;
            case "csv" -> Media.CSV;
            default ->
                throw Problem.of(ProblemType.BAD_REQUEST, "format must be ndjson or csv.")
                        .refusal();
        };
    }
}
