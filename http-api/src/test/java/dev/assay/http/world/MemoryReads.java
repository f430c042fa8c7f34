package dev.assay.http.world;

import akka.Done;
import akka.NotUsed;
import akka.stream.javadsl.Source;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Dossier;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.user.User;
import dev.assay.read.LaneLag;
import dev.assay.read.Views;
import dev.assay.read.importreport.ImportReportQuery;
import dev.assay.read.importreport.ImportRunRow;
import dev.assay.read.labeleractivity.ActivityRow;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.labeltable.LabelRow;
import dev.assay.read.labeltable.LabelTableQuery;
import dev.assay.read.labeltable.OutcomeRow;
import dev.assay.read.paging.Page;
import dev.assay.read.projectlist.ProjectListQuery;
import dev.assay.read.projectlist.ProjectRow;
import dev.assay.read.projectprogress.Progress;
import dev.assay.read.projectprogress.ProjectProgressQuery;
import dev.assay.read.reviewqueue.ReviewQueueQuery;
import dev.assay.read.reviewqueue.ReviewRow;
import dev.assay.read.userlist.UserListQuery;
import dev.assay.read.userlist.UserRow;
import dev.assay.read.workqueue.QueueChunk;
import dev.assay.read.workqueue.QueueEntry;
import dev.assay.read.workqueue.QueueRow;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.serialization.DomainJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What views would hold, told from the entities at the moment of asking. */
final class MemoryReads {
    private final World world;

    MemoryReads(World world) {
        this.world = world;
    }

    private static <T> CompletionStage<T> now(T value) {
        return CompletableFuture.completedStage(value);
    }

    static <T> Page<T> page(List<T> all, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    final class Queue implements WorkQueueQuery {
        @Override
        public CompletionStage<List<QueueChunk>> chunksAfter(ProjectId project, @Nullable QueueChunk after, int limit) {
            return now(List.of());
        }

        @Override
        public CompletionStage<List<QueueRow>> tasksOf(ProjectId project, QueueChunk chunk) {
            return now(List.of());
        }

        @Override
        public CompletionStage<Optional<QueueRow>> task(ProjectId project, TaskId task) {
            return now(rows(project)
                    .filter(row -> row.facts().ref().task().equals(task))
                    .findFirst());
        }

        @Override
        public CompletionStage<Page<QueueRow>> list(
                ProjectId project, @Nullable Stage stage, @Nullable String cursor, int limit) {
            List<QueueRow> rows = rows(project)
                    .filter(row -> stage == null || row.entry().stage() == stage)
                    .toList();
            return now(page(rows, cursor, limit));
        }

        private Stream<QueueRow> rows(ProjectId project) {
            return world.facts(project).stream().map(facts -> new QueueRow(facts, 1, entry(facts)));
        }

        private QueueEntry entry(TaskFacts facts) {
            String id = facts.ref().task().value();
            if (!(world.tasks.state(id) instanceof Task.Begun begun)) {
                return QueueEntry.WAITING;
            }
            Dossier dossier = begun.dossier();
            int revision = world.tasks.history(id).size();
            return new QueueEntry(
                    begun.stage(),
                    dossier.round(),
                    dossier.overlap(),
                    dossier.labels().keySet(),
                    dossier.labels().size(),
                    Map.of(),
                    revision);
        }
    }

    ReviewQueueQuery reviews() {
        return (project, cursor, limit) -> now(page(
                world.begun(project)
                        .filter(Task.InReview.class::isInstance)
                        .map(Task.InReview.class::cast)
                        .map(this::review)
                        .toList(),
                cursor,
                limit));
    }

    private ReviewRow review(Task.InReview task) {
        Dossier dossier = task.dossier();
        return new ReviewRow(
                dossier.ref().project(),
                dossier.ref().task(),
                dossier.ref().externalId(),
                Instant.EPOCH,
                dossier.round(),
                dossier.labels().size(),
                json(task.tally()),
                1);
    }

    ProjectProgressQuery progress() {
        return project -> {
            long version = world.begun(project)
                    .mapToLong(task -> world.tasks
                            .history(task.dossier().ref().task().value())
                            .size())
                    .sum();
            long labels = world.begun(project)
                    .mapToLong(task -> task.dossier().labels().size())
                    .sum();
            return now(new Progress(
                    project,
                    version,
                    world.facts(project).size(),
                    0,
                    0,
                    world.begun(project).count(),
                    0,
                    0,
                    labels,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    null,
                    null));
        };
    }

    final class Activity implements LabelerActivityQuery {
        @Override
        public CompletionStage<Page<ActivityRow>> list(ProjectId project, @Nullable String cursor, int limit) {
            return now(page(List.of(), cursor, limit));
        }

        @Override
        public CompletionStage<Optional<ActivityRow>> of(ProjectId project, UserId labeler) {
            long labels = world.begun(project)
                    .filter(task -> task.dossier().labels().containsKey(labeler))
                    .count();
            return now(Optional.of(
                    new ActivityRow(project, labeler, labels, 0, 0, 0, 0, Duration.ofMillis(1500), Instant.EPOCH)));
        }
    }

    final class Table implements LabelTableQuery {
        @Override
        public Source<LabelRow, NotUsed> labels(ProjectId project) {
            return Source.from(rows(project));
        }

        private List<LabelRow> rows(ProjectId project) {
            return world.begun(project)
                    .flatMap(task -> task.dossier().labels().values().stream()
                            .map(label -> new LabelRow(
                                    task.dossier().ref().task(),
                                    task.dossier().ref().externalId(),
                                    1,
                                    label.labeler(),
                                    json(label.label()),
                                    label.versions(),
                                    label.at(),
                                    Duration.ofSeconds(2),
                                    0)))
                    .toList();
        }

        @Override
        public Source<OutcomeRow, NotUsed> outcomes(ProjectId project) {
            return Source.from(world.begun(project).map(this::outcome).toList());
        }

        private OutcomeRow outcome(Task.Begun task) {
            Dossier dossier = task.dossier();
            Task.@Nullable Settled settled = task instanceof Task.Settled it ? it : null;
            return new OutcomeRow(
                    dossier.ref().task(),
                    dossier.ref().externalId(),
                    dossier.item(),
                    task.stage(),
                    dossier.round(),
                    settled == null ? null : json(settled.outcome().label()),
                    settled == null ? null : settled.outcome().by(),
                    settled == null ? null : Instant.EPOCH,
                    dossier.labels().size(),
                    1);
        }

        @Override
        public CompletionStage<Page<LabelRow>> labels(ProjectId project, @Nullable String cursor, int limit) {
            return now(page(rows(project), cursor, limit));
        }
    }

    final class Report implements ImportReportQuery {
        @Override
        public CompletionStage<Page<ImportRunRow>> runs(ProjectId project, @Nullable String cursor, int limit) {
            return now(page(all(project), cursor, limit));
        }

        private List<ImportRunRow> all(ProjectId project) {
            return world.imports.states().values().stream()
                    .filter(ImportRun.Started.class::isInstance)
                    .map(ImportRun.Started.class::cast)
                    .filter(run -> run.ledger().project().equals(project))
                    .map(Report::row)
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
            return now(
                    all(project).stream().filter(row -> row.run().equals(run)).findFirst());
        }

        @Override
        public CompletionStage<List<RejectedLine>> rejected(
                ProjectId project, ImportId run, long afterLine, int limit) {
            return now(world.imports.history(run.value()).stream()
                    .map(record -> record.event())
                    .filter(ImportEvent.ChunkAccepted.class::isInstance)
                    .flatMap(event -> ((ImportEvent.ChunkAccepted) event).rejected().stream())
                    .filter(line -> line.line() > afterLine)
                    .limit(limit)
                    .toList());
        }
    }

    final class Projects implements ProjectListQuery {
        @Override
        public CompletionStage<Page<ProjectRow>> list(@Nullable String cursor, int limit) {
            return now(page(all(), cursor, limit));
        }

        private List<ProjectRow> all() {
            return world.projects.states().values().stream()
                    .map(Project.Existing.class::cast)
                    .map(project -> new ProjectRow(
                            project.id(),
                            project.name(),
                            project.status(),
                            project.terms().versions(),
                            project.revision(),
                            Instant.EPOCH))
                    .toList();
        }

        @Override
        public CompletionStage<Optional<ProjectRow>> project(ProjectId id) {
            return now(all().stream().filter(row -> row.id().equals(id)).findFirst());
        }
    }

    final class Users implements UserListQuery {
        @Override
        public CompletionStage<Page<UserRow>> list(@Nullable String cursor, int limit) {
            return now(page(all(), cursor, limit));
        }

        private List<UserRow> all() {
            return world.users.states().values().stream()
                    .map(User.Registered.class::cast)
                    .map(user -> new UserRow(user.id(), user.grants(), Instant.EPOCH, 1))
                    .toList();
        }

        @Override
        public CompletionStage<Optional<UserRow>> user(UserId id) {
            return now(all().stream().filter(row -> row.id().equals(id)).findFirst());
        }
    }

    static final class Standings implements Views {
        @Override
        public List<String> names() {
            return List.of("work-queue");
        }

        @Override
        public CompletionStage<Done> rebuild(String view) {
            return now(Done.getInstance());
        }

        @Override
        public CompletionStage<String> digest(String view) {
            return now("0".repeat(64));
        }

        @Override
        public CompletionStage<List<LaneLag>> lag(String view) {
            return now(List.of(new LaneLag(Lane.of("task-0"), 5, 3, Duration.ofMillis(40))));
        }

        @Override
        public CompletionStage<Done> caughtUp(String view, Map<Lane, Long> offsets, Duration timeout) {
            return now(Done.getInstance());
        }

        @Override
        public CompletionStage<Done> caughtUp(Duration timeout) {
            return now(Done.getInstance());
        }
    }

    static String json(Object value) {
        try {
            return DomainJson.mapper().writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
