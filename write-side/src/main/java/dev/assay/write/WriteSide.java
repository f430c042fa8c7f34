package dev.assay.write;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.DispatcherSelector;
import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.gate.Gate;
import dev.assay.domain.gate.GateCommand;
import dev.assay.domain.gate.GateDecider;
import dev.assay.domain.gate.GateEvent;
import dev.assay.domain.gate.GateRejection;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetCommand;
import dev.assay.domain.goldset.GoldSetDecider;
import dev.assay.domain.goldset.GoldSetEvent;
import dev.assay.domain.goldset.GoldSetEvolution;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.ingest.ImportCommand;
import dev.assay.domain.ingest.ImportDecider;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerDecider;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.learning.Learning;
import dev.assay.domain.learning.LearningCommand;
import dev.assay.domain.learning.LearningDecider;
import dev.assay.domain.learning.LearningEvent;
import dev.assay.domain.learning.LearningRejection;
import dev.assay.domain.prediction.PredictionCommand;
import dev.assay.domain.prediction.PredictionDecider;
import dev.assay.domain.prediction.PredictionEvent;
import dev.assay.domain.prediction.PredictionRejection;
import dev.assay.domain.prediction.Predictions;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectDecider;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.question.Question;
import dev.assay.domain.question.QuestionCommand;
import dev.assay.domain.question.QuestionDecider;
import dev.assay.domain.question.QuestionEvent;
import dev.assay.domain.question.QuestionRejection;
import dev.assay.domain.requeue.Requeue;
import dev.assay.domain.requeue.RequeueCommand;
import dev.assay.domain.requeue.RequeueDecider;
import dev.assay.domain.requeue.RequeueEvent;
import dev.assay.domain.requeue.RequeueRejection;
import dev.assay.domain.sampling.Sample;
import dev.assay.domain.sampling.SampleCommand;
import dev.assay.domain.sampling.SampleDecider;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.domain.sampling.SampleRejection;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskDecider;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserDecider;
import dev.assay.domain.user.UserEvent;
import dev.assay.domain.user.UserRejection;
import dev.assay.domain.walkthrough.Walkthrough;
import dev.assay.domain.walkthrough.WalkthroughCommand;
import dev.assay.domain.walkthrough.WalkthroughDecider;
import dev.assay.domain.walkthrough.WalkthroughEvent;
import dev.assay.domain.walkthrough.WalkthroughRejection;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.dispatch.DispatchMetrics;
import dev.assay.write.dispatch.DispatchSettings;
import dev.assay.write.dispatch.GoldTasks;
import dev.assay.write.dispatch.LabelerRecords;
import dev.assay.write.dispatch.ReadyTasks;
import dev.assay.write.dispatch.ShardedDispatch;
import dev.assay.write.entity.ChangeListener;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Rules;
import dev.assay.write.entity.ShardedEntities;
import dev.assay.write.intake.Intake;
import dev.assay.write.intake.ShardedIntake;
import dev.assay.write.item.CassandraItemStore;
import dev.assay.write.item.ItemStore;
import dev.assay.write.people.CassandraPeopleStore;
import dev.assay.write.people.PeopleStore;
import dev.assay.write.reference.CassandraLooks;
import dev.assay.write.reference.CassandraShingleIndex;
import dev.assay.write.reference.PictureReader;
import dev.assay.write.reference.SimilarTasks;
import dev.assay.write.shift.RecentActivity;
import dev.assay.write.shift.Shifts;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Everything that can be asked of the write side. Entities are named by the text of their ids. */
public record WriteSide(
        Entities<ProjectCommand, Project, ProjectRejection> projects,
        Entities<TaskCommand, Task, TaskRejection> tasks,
        Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
        Entities<UserCommand, User, UserRejection> users,
        Entities<ImportCommand, ImportRun, ImportRejection> imports,
        Entities<QuestionCommand, Question, QuestionRejection> questions,
        Entities<RequeueCommand, Requeue, RequeueRejection> requeues,
        Entities<SampleCommand, Sample, SampleRejection> samples,
        Entities<GateCommand, Gate, GateRejection> gates,
        Entities<GoldSetCommand, GoldSet, GoldSetRejection> goldSets,
        Entities<WalkthroughCommand, Walkthrough, WalkthroughRejection> walkthroughs,
        Entities<PredictionCommand, Predictions, PredictionRejection> predictions,
        Entities<LearningCommand, Learning, LearningRejection> learnings,
        Dispatch dispatch,
        Intake intake,
        ItemStore items,
        PeopleStore people,
        SimilarTasks similar) {
    /** The rules of each kind of entity, as its actor runs them. */
    public static final Rules<ProjectCommand, ProjectEvent, Project, ProjectRejection> PROJECT =
            new Rules<>(EntityKind.PROJECT, new Project.Absent(), ProjectDecider::decide, ProjectDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<TaskCommand, TaskEvent, Task, TaskRejection> TASK =
            new Rules<>(EntityKind.TASK, new Task.Absent(), TaskDecider::decide, TaskDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<LabelerCommand, LabelerEvent, Labeler, LabelerRejection> LABELER =
            new Rules<>(EntityKind.LABELER, new Labeler.Absent(), LabelerDecider::decide, LabelerDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<UserCommand, UserEvent, User, UserRejection> USER =
            new Rules<>(EntityKind.USER, new User.Absent(), UserDecider::decide, UserDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<ImportCommand, ImportEvent, ImportRun, ImportRejection> IMPORT =
            new Rules<>(EntityKind.IMPORT, new ImportRun.Absent(), ImportDecider::decide, ImportDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<QuestionCommand, QuestionEvent, Question, QuestionRejection> QUESTION =
            new Rules<>(EntityKind.QUESTION, new Question.Absent(), QuestionDecider::decide, QuestionDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<RequeueCommand, RequeueEvent, Requeue, RequeueRejection> REQUEUE =
            new Rules<>(EntityKind.REQUEUE, new Requeue.Absent(), RequeueDecider::decide, RequeueDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<SampleCommand, SampleEvent, Sample, SampleRejection> SAMPLE =
            new Rules<>(EntityKind.SAMPLE, new Sample.Absent(), SampleDecider::decide, SampleDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<GateCommand, GateEvent, Gate, GateRejection> GATE =
            new Rules<>(EntityKind.GATE, new Gate.Absent(), GateDecider::decide, GateDecider::evolve);

    /** Likewise for the kind its name says. */
    public static final Rules<GoldSetCommand, GoldSetEvent, GoldSet, GoldSetRejection> GOLD_SET =
            new Rules<>(EntityKind.GOLD_SET, new GoldSet.Absent(), GoldSetDecider::decide, GoldSetEvolution::evolve);

    /** Likewise for the kind its name says; named by {@link dev.assay.domain.walkthrough.WalkthroughId}. */
    public static final Rules<WalkthroughCommand, WalkthroughEvent, Walkthrough, WalkthroughRejection> WALKTHROUGH =
            new Rules<>(
                    EntityKind.WALKTHROUGH,
                    new Walkthrough.Absent(),
                    WalkthroughDecider::decide,
                    WalkthroughDecider::evolve);

    /** Of what one model version predicted in a project. */
    public static final Rules<PredictionCommand, PredictionEvent, Predictions, PredictionRejection> MODEL = new Rules<>(
            EntityKind.MODEL, new Predictions.Absent(), PredictionDecider::decide, PredictionDecider::evolve);

    /** What is proposed in a project. */
    public static final Rules<LearningCommand, LearningEvent, Learning, LearningRejection> LEARNING =
            new Rules<>(EntityKind.LEARNING, new Learning.Absent(), LearningDecider::decide, LearningDecider::evolve);

    /**
     * Starts every shard region. The actor system must have been created with a {@link
     * dev.assay.write.journal.StorageSetup}.
     *
     * @param keyspace where items and people are stored
     * @param pictures reads what lies on this server
     * @param limits how long anybody works at a stretch, in all projects
     * @param timeout how long to wait for an entity's answer
     */
    public static WriteSide start(
            ActorSystem<?> system,
            CqlSession session,
            String keyspace,
            ReadyTasks queue,
            LabelerRecords records,
            GoldTasks gold,
            DispatchSettings dispatching,
            DispatchMetrics metrics,
            RecentActivity recent,
            PictureReader pictures,
            Limits limits,
            Duration timeout,
            Clock clock) {
        AtomicReference<ShardedDispatch> dispatch = new AtomicReference<>();
        AtomicReference<Shifts> shifts = new AtomicReference<>();
        var projects = ShardedEntities.start(system, PROJECT, ShardedDispatch.onProject(dispatch::get), timeout);
        var labelers = ShardedEntities.start(system, LABELER, Shifts.onLabeler(shifts::get), timeout);
        Shifts kept = Shifts.start(system, labelers, recent, limits, timeout);
        shifts.set(kept);
        var tasks = kept.watched(ShardedEntities.start(system, TASK, ShardedDispatch.onTask(dispatch::get), timeout));
        var users = ShardedEntities.start(system, USER, ChangeListener.none(), timeout);
        var imports = ShardedEntities.start(system, IMPORT, ChangeListener.none(), timeout);
        var questions = ShardedEntities.start(system, QUESTION, ChangeListener.none(), timeout);
        var requeues = ShardedEntities.start(system, REQUEUE, ChangeListener.none(), timeout);
        var samples = ShardedEntities.start(system, SAMPLE, ChangeListener.none(), timeout);
        var gates = ShardedEntities.start(system, GATE, ChangeListener.none(), timeout);
        var goldSets = ShardedEntities.start(system, GOLD_SET, ChangeListener.none(), timeout);
        var walkthroughs = ShardedEntities.start(system, WALKTHROUGH, ChangeListener.none(), timeout);
        var predictions = ShardedEntities.start(system, MODEL, ChangeListener.none(), timeout);
        var learnings = ShardedEntities.start(system, LEARNING, ChangeListener.none(), timeout);
        ItemStore items = CassandraItemStore.open(session, keyspace);
        ShardedDispatch dispatcher = ShardedDispatch.start(
                system, tasks, projects, labelers, queue, records, gold, dispatching, metrics, clock);
        dispatch.set(dispatcher);
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
                kept.guarded(dispatcher),
                ShardedIntake.start(system, imports, items),
                items,
                CassandraPeopleStore.open(session, keyspace),
                new SimilarTasks(
                        CassandraShingleIndex.open(session, keyspace),
                        items,
                        CassandraLooks.open(
                                session,
                                keyspace,
                                pictures,
                                system.dispatchers().lookup(DispatcherSelector.blocking())),
                        tasks));
    }
}
