package dev.assay.http.prediction;

import akka.NotUsed;
import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import akka.stream.Attributes;
import akka.stream.Materializer;
import akka.stream.javadsl.Source;
import akka.stream.javadsl.StreamConverters;
import akka.util.ByteString;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.PredictionCommand;
import dev.assay.domain.prediction.PredictionRejection;
import dev.assay.domain.prediction.Predictions;
import dev.assay.domain.shared.Origin;
import dev.assay.http.ingest.ImportFormat;
import dev.assay.http.json.Json;
import dev.assay.http.prediction.PredictionLines.Sent;
import dev.assay.http.prediction.PredictionRecording.Upload;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Media;
import dev.assay.http.route.Operation;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.item.ItemStore;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Takes in what one model version says of items: JSON lines in, a report line out for each, while the upload goes on. A
 * version says one thing of an item, so that sending the same file again, whole or from anywhere, changes nothing.
 */
public final class PredictionUpload {
    private static final Duration SLOWEST_CLIENT = Duration.ofMinutes(2);
    /** Lines of one event, and bytes from which on it is full. */
    private static final int LINES = 500;

    private static final int BYTES = 512 * 1024;

    private final PredictionRecording recording;
    private final ProjectMemory projects;
    private final int lineLimit;
    private final Materializer materializer;

    /** @param lineLimit most bytes of a line */
    public PredictionUpload(
            Entities<PredictionCommand, Predictions, PredictionRejection> predictions,
            ItemStore items,
            WorkQueueQuery queue,
            ProjectMemory projects,
            int lineLimit,
            Materializer materializer) {
        this.recording = new PredictionRecording(predictions, items, queue);
        this.projects = projects;
        this.lineLimit = lineLimit;
        this.materializer = materializer;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.UPLOAD_PREDICTIONS, this::upload);
    }

    private CompletionStage<HttpResponse> upload(Call call) {
        if (ImportFormat.of(call.request().entity().getContentType()) != ImportFormat.NDJSON) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/x-ndjson or application/jsonl.")
                    .refusal();
        }
        ModelVersion model = model(call);
        Origin origin = call.origin();
        return projects.project(call.project()).thenApply(project -> {
            Upload upload = new Upload(project, model, origin, call.trace());
            Source<ByteString, ?> report = lines(call)
                    .groupedWeighted(BYTES, line -> Math.max(line.bytes(), BYTES / LINES + 1L))
                    .mapAsync(1, some -> recording.record(upload, some))
                    .map(PredictionUpload::written);
            return HttpResponse.create().withEntity(HttpEntities.createChunked(Media.NDJSON, report));
        });
    }

    private static ByteString written(List<PredictionLine> lines) {
        ByteString written = ByteString.emptyByteString();
        for (PredictionLine line : lines) {
            written = written.concat(Json.byteString(line)).concat(ByteString.fromString("\n"));
        }
        return written;
    }

    private static ModelVersion model(Call call) {
        String model = call.path().getOrDefault("model", "");
        String version = call.path().getOrDefault("version", "");
        try {
            return new ModelVersion(model, version);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.BAD_REQUEST, "Name the model and its version: " + e.getMessage() + '.')
                    .refusal();
        }
    }

    /** Parsing blocks on the input, so it runs on the dispatcher that is there for blocking. */
    private Source<Sent, NotUsed> lines(Call call) {
        Source<ByteString, ?> bytes = call.request().entity().withoutSizeLimit().getDataBytes();
        InputStream input = bytes.runWith(StreamConverters.asInputStream(SLOWEST_CLIENT), materializer);
        return Source.unfoldResource(
                        () -> new PredictionLines(input, lineLimit), PredictionLines::next, PredictionLines::close)
                .async()
                .addAttributes(Attributes.inputBuffer(1, 1));
    }
}
