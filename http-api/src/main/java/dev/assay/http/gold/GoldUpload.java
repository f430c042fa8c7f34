package dev.assay.http.gold;

import akka.NotUsed;
import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import akka.stream.Attributes;
import akka.stream.Materializer;
import akka.stream.javadsl.Source;
import akka.stream.javadsl.StreamConverters;
import akka.util.ByteString;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Text;
import dev.assay.http.ingest.CsvRecords;
import dev.assay.http.ingest.ImportFormat;
import dev.assay.http.ingest.LineSplitter;
import dev.assay.http.json.Json;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Failures;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.Refusal;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.http.route.Media;
import dev.assay.http.route.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Declares gold in bulk: JSON lines or CSV in, a report line out for each, while the upload goes on. Sending the same file
 * again changes nothing.
 */
public final class GoldUpload {
    private static final Duration SLOWEST_CLIENT = Duration.ofMinutes(2);
    private static final int AT_ONCE = 8;
    private static final String ID_RULE = "must be a task's id";

    private final GoldKeeping gold;
    private final int lineLimit;
    private final Materializer materializer;

    /** @param lineLimit most bytes of a line */
    public GoldUpload(GoldKeeping gold, int lineLimit, Materializer materializer) {
        this.gold = gold;
        this.lineLimit = lineLimit;
        this.materializer = materializer;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.UPLOAD_GOLD, this::upload);
    }

    private CompletionStage<HttpResponse> upload(Call call) {
        boolean csv = ImportFormat.of(call.request().entity().getContentType()) == ImportFormat.CSV;
        String justification = call.query("justification").orElse("");
        Text.check("/justification", justification, true).ifPresent(violation -> {
            throw Problem.invalid(List.of(violation)).refusal();
        });
        Origin origin = call.origin();
        return gold.project(call.project()).thenApply(project -> {
            Source<ByteString, ?> report = lines(call, csv, newest(project))
                    .mapAsync(AT_ONCE, line -> declared(call, line, justification, origin))
                    .map(line -> Json.byteString(line).concat(ByteString.fromString("\n")));
            return HttpResponse.create().withEntity(HttpEntities.createChunked(Media.NDJSON, report));
        });
    }

    private static LabelSchema newest(Project.Existing project) {
        return project.schemas().get(project.schemas().size() - 1);
    }

    /** One line of the upload as JSON, or why it is none. */
    private record Sent(
            long line,
            String digest,
            @Nullable JsonBody body,
            @Nullable Problem problem) {}

    /** Parsing blocks on the input, so it runs on the dispatcher that is there for blocking. */
    private Source<Sent, NotUsed> lines(Call call, boolean csv, LabelSchema schema) {
        Source<ByteString, ?> bytes = call.request().entity().withoutSizeLimit().getDataBytes();
        InputStream input = bytes.runWith(StreamConverters.asInputStream(SLOWEST_CLIENT), materializer);
        return Source.unfoldResource(() -> new Reading(input, csv, lineLimit, schema), Reading::next, Reading::close)
                .async()
                .addAttributes(Attributes.inputBuffer(1, 1));
    }

    /** Reads lines one by one. */
    private static final class Reading {
        private final InputStream input;
        private final boolean csv;
        private final LineSplitter splitter;
        private final LabelSchema schema;
        private @Nullable CsvGold columns;

        Reading(InputStream input, boolean csv, int lineLimit, LabelSchema schema) {
            this.input = input;
            this.csv = csv;
            this.splitter = new LineSplitter(input, lineLimit, csv);
            this.schema = schema;
        }

        Optional<Sent> next() throws IOException {
            LineSplitter.Raw raw = splitter.next();
            while (raw != null && (raw.isBlank() || header(raw))) {
                raw = splitter.next();
            }
            return raw == null ? Optional.empty() : Optional.of(sent(raw));
        }

        private boolean header(LineSplitter.Raw raw) {
            if (!csv || columns != null) {
                return false;
            }
            columns = new CsvGold(CsvRecords.cells(raw).orElse(List.of()), schema);
            return true;
        }

        private Sent sent(LineSplitter.Raw raw) {
            if (raw.tooLarge()) {
                return new Sent(raw.line(), digest(raw), null, Problem.invalid("", "is too long for one line"));
            }
            try {
                return new Sent(raw.line(), digest(raw), body(raw), null);
            } catch (Refusal refusal) {
                return new Sent(raw.line(), digest(raw), null, refusal.problem());
            }
        }

        private JsonBody body(LineSplitter.Raw raw) {
            CsvGold named = columns;
            if (named == null) {
                return JsonBody.parse(raw.bytes());
            }
            ObjectNode line = named.line(CsvRecords.cells(raw)
                    .orElseThrow(() -> Problem.invalid("", "must be one CSV record in UTF-8")
                            .refusal()));
            return JsonBody.of(line, "");
        }

        void close() throws IOException {
            input.close();
        }
    }

    private CompletionStage<GoldLine> declared(Call call, Sent sent, String justification, Origin origin) {
        JsonBody body = sent.body();
        if (body == null) {
            Problem why = sent.problem() == null ? Problem.invalid("", "is no gold") : sent.problem();
            return CompletableFuture.completedStage(rejected(sent, null, why, call));
        }
        try {
            body.only("task", "externalId", "expected", "explanation", "tolerance");
            GoldStandard standard = GoldReading.standard(body);
            return task(call, body)
                    .thenCompose(task -> gold.declare(call.project(), task, standard, justification, key(origin, sent))
                            .thenApply(done -> new GoldLine(
                                    sent.line(),
                                    done.repeated() ? GoldLine.Result.UNCHANGED : GoldLine.Result.DECLARED,
                                    task,
                                    null)))
                    .exceptionally(failure -> rejected(sent, null, Failures.problem(failure, call.trace()), call));
        } catch (Refusal refusal) {
            return CompletableFuture.completedStage(rejected(sent, null, refusal.problem(), call));
        }
    }

    private CompletionStage<TaskId> task(Call call, JsonBody body) {
        if (body.has("task")) {
            return CompletableFuture.completedStage(body.parsed("task", TaskId::new, ID_RULE));
        }
        return gold.task(call.project(), body.text("externalId"))
                .thenApply(task ->
                        task.orElseThrow(() -> EntityProblems.taskNotFound().refusal()));
    }

    private static String digest(LineSplitter.Raw raw) {
        return IdempotencyKeys.sha256(new String(raw.bytes(), StandardCharsets.UTF_8));
    }

    /** The upload's key on this line: another line, or another file under the same key, is another request. */
    private static Origin key(Origin origin, Sent sent) {
        CommandKey cause = new CommandKey(IdempotencyKeys.step(origin.cause().key(), "gold"), sent.digest());
        return new Origin(origin.by(), origin.role(), origin.at(), origin.correlation(), cause);
    }

    private static GoldLine rejected(Sent sent, @Nullable TaskId task, Problem problem, Call call) {
        return new GoldLine(sent.line(), GoldLine.Result.REJECTED, task, Answers.body(problem, call.trace()));
    }
}
