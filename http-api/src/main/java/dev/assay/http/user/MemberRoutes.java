package dev.assay.http.user;

import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpEntity;
import akka.http.javadsl.model.HttpResponse;
import akka.stream.Materializer;
import akka.stream.javadsl.Source;
import akka.util.ByteString;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Secrets;
import dev.assay.http.ingest.ImportFormat;
import dev.assay.http.json.Json;
import dev.assay.http.problem.Failures;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Media;
import dev.assay.http.route.Operation;
import dev.assay.write.entity.Entities;
import dev.assay.write.people.PeopleStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** Lets a list of people into a project: CSV in, a report line out for each. Sending the same file again changes nothing. */
public final class MemberRoutes {
    private static final int AT_ONCE = 8;

    private final MemberEntry entry;
    private final ProjectMemory projects;
    private final Limits limits;
    private final Materializer materializer;

    /**
     * What is put up with.
     *
     * @param bytes most of a file
     * @param patience how long a file may take to arrive
     */
    public record Limits(int bytes, Duration patience) {}

    public MemberRoutes(
            Entities<UserCommand, User, UserRejection> users,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            PeopleStore people,
            ProjectMemory projects,
            Secrets secrets,
            Authenticator authenticator,
            Limits limits,
            Materializer materializer) {
        this.entry = new MemberEntry(users, labelers, people, secrets, authenticator);
        this.projects = projects;
        this.limits = limits;
        this.materializer = materializer;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.IMPORT_MEMBERS, this::upload);
    }

    private CompletionStage<HttpResponse> upload(Call call) {
        if (ImportFormat.of(call.request().entity().getContentType()) != ImportFormat.CSV) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send text/csv.")
                    .refusal();
        }
        if (call.request().entity().getContentLengthOption().orElse(0) > limits.bytes()) {
            throw Failures.tooLarge().refusal();
        }
        MemberEntry.Sender sender =
                new MemberEntry.Sender(call.project(), call.principal().isAdmin(), call.origin());
        return projects.project(call.project())
                .thenCompose(project -> call.request()
                        .entity()
                        .withSizeLimit(limits.bytes())
                        .toStrict(limits.patience().toMillis(), materializer))
                .exceptionally(MemberRoutes::late)
                .thenApply(strict -> report(call, sender, MemberFile.read(bytes(strict), sender.admin())));
    }

    private static HttpEntity.Strict late(Throwable failure) {
        if (failure.getCause() instanceof TimeoutException || failure instanceof TimeoutException) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT, "Send the file faster, or in parts.")
                    .refusal();
        }
        throw failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private static byte[] bytes(HttpEntity.Strict strict) {
        return strict.getData().toArray();
    }

    private HttpResponse report(Call call, MemberEntry.Sender sender, List<MemberLine> lines) {
        Source<ByteString, ?> report = Source.from(lines)
                .mapAsync(AT_ONCE, line -> entered(call, sender, line))
                .map(line -> Json.byteString(line).concat(ByteString.fromString("\n")));
        return HttpResponse.create().withEntity(HttpEntities.createChunked(Media.NDJSON, report));
    }

    private CompletionStage<MemberReport> entered(Call call, MemberEntry.Sender sender, MemberLine line) {
        if (!(line instanceof MemberLine.Member member)) {
            MemberLine.Broken broken = (MemberLine.Broken) line;
            return CompletableFuture.completedStage(
                    MemberReport.rejected(line.line(), broken.user(), Answers.body(broken.problem(), call.trace())));
        }
        return entry.enter(sender, member)
                .exceptionally(failure -> MemberReport.rejected(
                        line.line(),
                        member.user(),
                        Answers.body(Failures.problem(failure, call.trace()), call.trace())));
    }
}
