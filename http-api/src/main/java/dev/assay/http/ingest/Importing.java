package dev.assay.http.ingest;

import akka.stream.Attributes;
import akka.stream.Materializer;
import akka.stream.javadsl.Sink;
import akka.stream.javadsl.Source;
import akka.stream.javadsl.StreamConverters;
import akka.util.ByteString;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Call;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.write.entity.DirectStages;
import dev.assay.write.intake.Intake;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Takes in a stream of lines: parses one chunk while the one before is being stored, and no faster. */
public final class Importing {
    private static final Duration SLOWEST_CLIENT = Duration.ofMinutes(2);

    private final Intake intake;
    private final ProjectMemory projects;
    private final int lineLimit;
    private final int chunkSize;

    /**
     * @param lineLimit most bytes of a line
     * @param chunkSize lines taken in at once
     */
    public Importing(Intake intake, ProjectMemory projects, int lineLimit, int chunkSize) {
        this.intake = intake;
        this.projects = projects;
        this.lineLimit = lineLimit;
        this.chunkSize = chunkSize;
    }

    /**
     * How an import went.
     *
     * @param resumed whether chunks of this run were there before
     * @param accepted items that are tasks now, those of earlier attempts included; likewise the other counts
     */
    record Imported(ImportId run, boolean resumed, int chunks, long accepted, long duplicates, long rejected) {}

    CompletionStage<Imported> take(
            Call call, ImportFormat format, Source<ByteString, ?> bytes, Materializer materializer) {
        ProjectId project = call.project();
        Origin origin = call.origin();
        ImportId run = run(call);
        return projects.project(project)
                .thenApply(Importing::open)
                .thenCompose(known -> intake.start(project, run, format.storedName(), origin))
                .thenCompose(answer -> {
                    int before = ledger(answer).digests().size();
                    return DirectStages.of(chunks(format, bytes, materializer)
                                    .mapAsync(
                                            1,
                                            chunk -> intake.chunk(project, run, chunk, origin)
                                                    .thenApply(taken -> checked(taken, chunk.number())))
                                    .runWith(Sink.fold(0, (count, number) -> number + 1), materializer))
                            .thenCompose(count -> intake.complete(project, run, count, origin))
                            .thenApply(done -> imported(run, before > 0, ledger(done)));
                });
    }

    private static Project.Existing open(Project.Existing project) {
        if (project.status() == ProjectStatus.CLOSED) {
            throw EntityProblems.of(new ProjectRejection.Closed()).refusal();
        }
        return project;
    }

    /** The same key in the same project is the same run, which is how sending the input again resumes it. */
    private static ImportId run(Call call) {
        return new ImportId(IdempotencyKeys.sha256(
                        "import", call.project().value(), call.origin().cause().key())
                .substring(0, 16));
    }

    /** Parsing blocks on the input, so it runs on the dispatcher that is there for blocking. */
    private Source<Intake.Chunk, ?> chunks(
            ImportFormat format, Source<ByteString, ?> bytes, Materializer materializer) {
        InputStream input = bytes.runWith(StreamConverters.asInputStream(SLOWEST_CLIENT), materializer);
        return Source.unfoldResource(() -> new Chunks(input, format, lineLimit, chunkSize), Chunks::next, Chunks::close)
                .async()
                .addAttributes(Attributes.inputBuffer(1, 1));
    }

    private static int checked(Intake.Answer answer, int number) {
        ledger(answer);
        return number;
    }

    private static ImportRun.Ledger ledger(Intake.Answer answer) {
        if (answer instanceof Intake.Answer.Refused refused) {
            throw EntityProblems.of(refused.reason()).refusal();
        }
        return ((Intake.Answer.Taken) answer).ledger();
    }

    private static Imported imported(ImportId run, boolean resumed, ImportRun.Ledger ledger) {
        return new Imported(
                run, resumed, ledger.digests().size(), ledger.accepted(), ledger.duplicates(), ledger.rejected());
    }
}
