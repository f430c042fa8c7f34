package dev.assay.http.world;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.gate.Gate;
import dev.assay.domain.gate.GateCommand;
import dev.assay.domain.gate.GateEvent;
import dev.assay.domain.gate.GateRejection;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetCommand;
import dev.assay.domain.goldset.GoldSetEvent;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.ingest.ImportCommand;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.learning.Learning;
import dev.assay.domain.learning.LearningCommand;
import dev.assay.domain.learning.LearningEvent;
import dev.assay.domain.learning.LearningRejection;
import dev.assay.domain.prediction.PredictionCommand;
import dev.assay.domain.prediction.PredictionEvent;
import dev.assay.domain.prediction.PredictionRejection;
import dev.assay.domain.prediction.Predictions;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.question.Question;
import dev.assay.domain.question.QuestionCommand;
import dev.assay.domain.question.QuestionEvent;
import dev.assay.domain.question.QuestionRejection;
import dev.assay.domain.requeue.Requeue;
import dev.assay.domain.requeue.RequeueCommand;
import dev.assay.domain.requeue.RequeueEvent;
import dev.assay.domain.requeue.RequeueRejection;
import dev.assay.domain.routing.ExpectedAccuracy;
import dev.assay.domain.sampling.Sample;
import dev.assay.domain.sampling.SampleCommand;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.domain.sampling.SampleRejection;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserEvent;
import dev.assay.domain.user.UserRejection;
import dev.assay.domain.walkthrough.Walkthrough;
import dev.assay.domain.walkthrough.WalkthroughCommand;
import dev.assay.domain.walkthrough.WalkthroughEvent;
import dev.assay.domain.walkthrough.WalkthroughRejection;
import dev.assay.http.ApiParts;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.page.Cursors;
import dev.assay.read.ReadSide;
import dev.assay.read.labeleraccuracy.AccuracyRow;
import dev.assay.read.labeleraccuracy.LabelerAccuracyQuery;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.ReplaySettings;
import dev.assay.read.samplequeue.LabeledReplay;
import dev.assay.read.taskhistory.HistoryRow;
import dev.assay.read.taskhistory.TaskHistoryQuery;
import dev.assay.read.whatif.WhatIfReplay;
import dev.assay.write.WriteSide;
import dev.assay.write.people.PeopleStore;
import dev.assay.write.reference.Looks;
import dev.assay.write.reference.SimilarTasks;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A whole system in memory. */
public final class World {
    public final MemoryEntities<ProjectCommand, ProjectEvent, Project, ProjectRejection> projects =
            new MemoryEntities<>(WriteSide.PROJECT);
    public final MemoryEntities<TaskCommand, TaskEvent, Task, TaskRejection> tasks =
            new MemoryEntities<>(WriteSide.TASK);
    public final MemoryEntities<LabelerCommand, LabelerEvent, Labeler, LabelerRejection> labelers =
            new MemoryEntities<>(WriteSide.LABELER);
    public final MemoryEntities<UserCommand, UserEvent, User, UserRejection> users =
            new MemoryEntities<>(WriteSide.USER);
    public final MemoryEntities<ImportCommand, ImportEvent, ImportRun, ImportRejection> imports =
            new MemoryEntities<>(WriteSide.IMPORT);
    public final MemoryEntities<QuestionCommand, QuestionEvent, Question, QuestionRejection> questions =
            new MemoryEntities<>(WriteSide.QUESTION);
    public final MemoryEntities<RequeueCommand, RequeueEvent, Requeue, RequeueRejection> requeues =
            new MemoryEntities<>(WriteSide.REQUEUE);
    public final MemoryEntities<GateCommand, GateEvent, Gate, GateRejection> gates =
            new MemoryEntities<>(WriteSide.GATE);
    public final MemoryEntities<GoldSetCommand, GoldSetEvent, GoldSet, GoldSetRejection> goldSets =
            new MemoryEntities<>(WriteSide.GOLD_SET);
    public final MemoryEntities<WalkthroughCommand, WalkthroughEvent, Walkthrough, WalkthroughRejection> walkthroughs =
            new MemoryEntities<>(WriteSide.WALKTHROUGH);
    public final MemoryEntities<SampleCommand, SampleEvent, Sample, SampleRejection> samples =
            new MemoryEntities<>(WriteSide.SAMPLE);
    public final MemoryEntities<PredictionCommand, PredictionEvent, Predictions, PredictionRejection> predictions =
            new MemoryEntities<>(WriteSide.MODEL);
    public final MemoryEntities<LearningCommand, LearningEvent, Learning, LearningRejection> learnings =
            new MemoryEntities<>(WriteSide.LEARNING);
    public final MovableClock clock = new MovableClock();
    private final MemoryItems items = new MemoryItems();
    public final PeopleStore people = new People();
    private final MemoryShingles shingles = new MemoryShingles();
    public final MemoryIntake intake = new MemoryIntake(imports, items);

    /** What the server works with in this world. */
    public ApiParts parts() {
        return new ApiParts(
                write(),
                read(),
                new Feed(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                clock,
                new SecureRandom(),
                new Cursors(new byte[32]),
                new TaskHandles(new byte[TaskHandles.KEY_BYTES]),
                Map.of("storage", () -> CompletableFuture.completedStage(true)));
    }

    public WriteSide write() {
        return new WriteSide(
                projects,
                tasks,
                labelers,
                users,
                imports,
                questions,
                requeues,
                samples,
                gates,
                goldSets,
                walkthroughs,
                predictions,
                learnings,
                new MemoryDispatch(this),
                intake,
                items,
                people,
                new SimilarTasks(shingles, items, Looks.NONE, tasks));
    }

    public ReadSide read() {
        Replay replay = new Replay(new Feed(), ReplaySettings.DEFAULT, clock);
        MemoryReads reads = new MemoryReads(this, replay);
        return new ReadSide(
                new NoHistory(),
                reads.new Queue(),
                reads.reviews(),
                reads.new ProgressNow(),
                reads.new FlowNow(),
                reads.new Activity(),
                reads.new Labeled(),
                new MemoryTable(this),
                new MemoryReport(this),
                reads.new Projects(),
                reads.new Users(),
                new MemoryInvitations(this),
                new MemoryWeeks(this),
                new MemoryPulses(this),
                new MemoryGroups(this),
                new MemoryQuestions(this),
                new MemorySamples(this, new LabeledReplay(replay)),
                new FixedAccuracy(),
                new MemoryAgreement(replay, clock),
                new MemoryFlags(this),
                new WhatIfReplay(replay, new Feed(), clock, Runnable::run),
                new MemoryGold(this, replay),
                new MemoryPredictions(this),
                new MemoryViews());
    }

    /** All tasks of a project in import order. */
    List<TaskFacts> facts(ProjectId project) {
        return imports.all().stream()
                .map(FeedRecord::event)
                .filter(ImportEvent.ChunkAccepted.class::isInstance)
                .map(ImportEvent.ChunkAccepted.class::cast)
                .filter(chunk -> chunk.project().equals(project))
                .flatMap(chunk -> chunk.items().stream())
                .map(item -> new TaskFacts(
                        new TaskRef(project, item.task(), item.externalId()),
                        item.item(),
                        item.overlap(),
                        item.traits()))
                .toList();
    }

    Stream<Task.Begun> begun(ProjectId project) {
        return tasks.states().values().stream()
                .filter(Task.Begun.class::isInstance)
                .map(Task.Begun.class::cast)
                .filter(task -> task.dossier().ref().project().equals(project));
    }

    /** Entity by entity, which readers of a lane must be able to bear, as no order between entities is promised. */
    List<FeedRecord> lane(Lane lane) {
        List<FeedRecord> records = new ArrayList<>();
        Stream.of(tasks.all(), imports.all())
                .flatMap(List::stream)
                .filter(record -> record.lane().equals(lane))
                .forEach(record -> records.add(new FeedRecord(
                        lane,
                        records.size() + 1L,
                        record.entityId(),
                        record.sequence(),
                        record.recorded(),
                        record.writtenAt())));
        return records;
    }

    private final class Feed implements EventFeed {
        @Override
        public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
            return CompletableFuture.completedStage(
                    lane(lane).stream().skip(offset).limit(limit).toList());
        }

        @Override
        public CompletionStage<Long> head(Lane lane) {
            return CompletableFuture.completedStage((long) lane(lane).size());
        }

        @Override
        public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
            return CompletableFuture.completedStage(
                    switch (kind) {
                        case PROJECT -> projects.history(entityId);
                        case LABELER -> labelers.history(entityId);
                        case GOLD_SET -> goldSets.history(entityId);
                        default -> tasks.history(entityId);
                    });
        }
    }

    /** Of two types: right every time about the first. */
    private static final class FixedAccuracy implements LabelerAccuracyQuery {
        @Override
        public CompletionStage<AccuracyRow> of(ProjectId project, UserId labeler) {
            return CompletableFuture.completedStage(new AccuracyRow(
                    new TreeMap<>(Map.of("image", new ExpectedAccuracy(8, 8), "text", new ExpectedAccuracy(0, 8)))));
        }

        @Override
        public CompletionStage<Integer> labelsOn(ProjectId project, UserId labeler, LocalDate day) {
            return CompletableFuture.completedStage(0);
        }
    }

    /** The server reads histories from the journal. */
    private static final class NoHistory implements TaskHistoryQuery {
        @Override
        public CompletionStage<List<HistoryRow>> page(
                dev.assay.domain.shared.TaskId task, long afterSequence, int limit) {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<List<HistoryRow>> asOf(dev.assay.domain.shared.TaskId task, Instant moment) {
            return CompletableFuture.completedStage(List.of());
        }
    }

    private static final class People implements PeopleStore {
        private final Map<UserId, Person> people = new ConcurrentHashMap<>();

        @Override
        public CompletionStage<Void> put(Person person) {
            people.put(person.user(), person);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Optional<Person>> find(UserId user) {
            return CompletableFuture.completedStage(Optional.ofNullable(people.get(user)));
        }

        @Override
        public CompletionStage<Void> erase(UserId user) {
            people.remove(user);
            return CompletableFuture.completedFuture(null);
        }
    }

    /** A clock that tests can move. */
    public static final class MovableClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        public void forward(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
