package dev.assay.http.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.label.Label;
import dev.assay.domain.project.Project;
import dev.assay.domain.routing.Line;
import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Dossier;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.StandingLabel;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.user.User;
import dev.assay.read.labeleractivity.ActivityRow;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.labelerwork.LabelerWorkQuery;
import dev.assay.read.labelerwork.WorkRow;
import dev.assay.read.paging.Page;
import dev.assay.read.projection.Replay;
import dev.assay.read.projectlist.ProjectListQuery;
import dev.assay.read.projectlist.ProjectRow;
import dev.assay.read.projectprogress.Progress;
import dev.assay.read.projectprogress.ProgressReplay;
import dev.assay.read.projectprogress.ProjectProgressQuery;
import dev.assay.read.reviewqueue.ReviewQueueQuery;
import dev.assay.read.reviewqueue.ReviewRow;
import dev.assay.read.taskflow.Flow;
import dev.assay.read.taskflow.FlowReplay;
import dev.assay.read.taskflow.TaskFlowQuery;
import dev.assay.read.userlist.UserListQuery;
import dev.assay.read.userlist.UserRow;
import dev.assay.read.workqueue.QueueChunk;
import dev.assay.read.workqueue.QueueEntry;
import dev.assay.read.workqueue.QueueRow;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.serialization.DomainJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What views would hold, told from the entities at the moment of asking. */
final class MemoryReads {
    private final World world;
    private final Replay replay;

    MemoryReads(World world, Replay replay) {
        this.world = world;
        this.replay = replay;
    }

    static <T> CompletionStage<T> now(T value) {
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
            return now(world.lane(EntityKind.IMPORT.lanes().get(0)).stream()
                    .filter(record -> record.event() instanceof ChunkAccepted chunk
                            && chunk.project().equals(project)
                            && !chunk.items().isEmpty())
                    .map(record -> {
                        ChunkAccepted chunk = (ChunkAccepted) record.event();
                        return new QueueChunk(record.offset(), chunk.run(), chunk.number());
                    })
                    .filter(chunk -> after == null || chunk.position() > after.position())
                    .limit(limit)
                    .toList());
        }

        @Override
        public CompletionStage<Long> newest(ProjectId project) {
            return now(0L);
        }

        @Override
        public CompletionStage<Map<Line, Long>> lines(ProjectId project) {
            return now(Map.of());
        }

        @Override
        public CompletionStage<List<QueueChunk>> chunksOf(ProjectId project, Line line, long after, int limit) {
            return now(List.of());
        }

        @Override
        public CompletionStage<List<QueueRow>> steered(ProjectId project) {
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
                    dossier.steering().priority(),
                    Optional.ofNullable(dossier.steering().reservation()),
                    true,
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
                task.skill().isEmpty() ? null : task.skill(),
                null,
                null,
                null,
                null,
                1);
    }

    /** Replayed at every asking. */
    final class ProgressNow implements ProjectProgressQuery {
        @Override
        public CompletionStage<Progress> progress(ProjectId project) {
            return asOf(project, Instant.MAX);
        }

        @Override
        public CompletionStage<Progress> asOf(ProjectId project, Instant moment) {
            return ProgressReplay.progress(replay, project, moment);
        }
    }

    /** Replayed at every asking. */
    final class FlowNow implements TaskFlowQuery {
        @Override
        public CompletionStage<Flow> flow(ProjectId project, Instant now) {
            return asOf(project, now);
        }

        @Override
        public CompletionStage<Flow> asOf(ProjectId project, Instant moment) {
            return FlowReplay.flow(replay, project, moment);
        }

        @Override
        public CompletionStage<Optional<Instant>> importedAt(ProjectId project, TaskId task) {
            return now(world.imports.all().stream()
                    .map(FeedRecord::event)
                    .filter(ChunkAccepted.class::isInstance)
                    .map(ChunkAccepted.class::cast)
                    .filter(chunk -> chunk.project().equals(project)
                            && chunk.items().stream()
                                    .anyMatch(item -> item.task().equals(task)))
                    .map(chunk -> chunk.origin().at())
                    .findFirst());
        }
    }

    final class Activity implements LabelerActivityQuery {
        @Override
        public CompletionStage<Page<ActivityRow>> list(ProjectId project, @Nullable String cursor, int limit) {
            List<ActivityRow> rows = world.begun(project)
                    .flatMap(task -> task.dossier().labels().keySet().stream())
                    .distinct()
                    .sorted()
                    .map(labeler -> row(project, labeler))
                    .toList();
            return now(page(rows, cursor, limit));
        }

        @Override
        public CompletionStage<Optional<ActivityRow>> of(ProjectId project, UserId labeler) {
            return now(Optional.of(row(project, labeler)));
        }

        private ActivityRow row(ProjectId project, UserId labeler) {
            long labels = world.begun(project)
                    .filter(task -> task.dossier().labels().containsKey(labeler))
                    .count();
            return new ActivityRow(
                    project,
                    labeler,
                    labels,
                    0,
                    0,
                    0,
                    0,
                    Duration.ofMillis(1500),
                    Instant.EPOCH,
                    dev.assay.domain.fatigue.Activity.NONE);
        }
    }

    final class Labeled implements LabelerWorkQuery {
        @Override
        public CompletionStage<List<WorkRow>> of(ProjectId project, UserId labeler, Instant after, Instant upTo) {
            return now(world.begun(project)
                    .filter(task -> task.dossier().labels().containsKey(labeler))
                    .map(task -> row(task, labeler))
                    .filter(row ->
                            row.work().at().isAfter(after) && !row.work().at().isAfter(upTo))
                    .sorted(Comparator.comparing(row -> row.work().at()))
                    .toList());
        }

        private static @Nullable Boolean right(Task.Begun task, StandingLabel label) {
            if (task instanceof Task.Gold gold) {
                return Objects.requireNonNull(gold.answers().get(label.labeler()))
                        .verdict()
                        .correct();
            }
            return task instanceof Task.Settled settled
                    ? (Boolean) settled.outcome().label().equals(label.label())
                    : null;
        }

        private static Map<String, String> values(Label label) {
            Map<String, String> values = new TreeMap<>();
            DomainJson.mapper()
                    .<ObjectNode>valueToTree(label)
                    .properties()
                    .forEach(
                            field -> values.put(field.getKey(), field.getValue().toString()));
            return values;
        }

        private WorkRow row(Task.Begun task, UserId labeler) {
            StandingLabel label = Objects.requireNonNull(task.dossier().labels().get(labeler));
            boolean gold = task instanceof Task.Gold;
            int peers = gold ? 0 : task.dossier().labels().size() - 1;
            Work work = new Work(
                    label.at(),
                    label.versions().instructions(),
                    Duration.ofSeconds(10),
                    null,
                    right(task, label),
                    peers,
                    peers,
                    null);
            return new WorkRow(
                    labeler,
                    task.dossier().ref().task(),
                    task.dossier().ref().externalId(),
                    task.dossier().round(),
                    task.dossier().traits().type(),
                    task.dossier().traits().domain(),
                    gold,
                    work,
                    values(label.label()),
                    task instanceof Task.Settled settled
                            ? values(settled.outcome().label())
                            : null);
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
                    .filter(User.Registered.class::isInstance)
                    .map(User.Registered.class::cast)
                    .map(user -> new UserRow(user.id(), !user.deactivated(), user.grants(), Instant.EPOCH, 1))
                    .toList();
        }

        @Override
        public CompletionStage<Optional<UserRow>> user(UserId id) {
            return now(all().stream().filter(row -> row.id().equals(id)).findFirst());
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
