package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent.ModelCheckSet;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskCommand.EscalateClash;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import dev.assay.write.process.PredictionIndex.Said;
import dev.assay.write.storage.Waves;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * When a sure prediction contradicts what a task settled on, the task goes to review, whichever came first.
 *
 * <p>A prediction is put into the index before its task is asked, and the index is read after a task has settled: of the two
 * that meet, the later one finds the other. A policy that is set looks at all that was predicted before. A clash has a key made
 * of the version and the label it contradicts, so that a task goes to review for it once.
 */
public final class WhenModelContradictsThenSendToReview implements Reaction {
    private static final int PAGE = 20;

    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final PredictionIndex index;
    private final Past past;
    private final Clock clock;

    public WhenModelContradictsThenSendToReview(
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            Entities<TaskCommand, Task, TaskRejection> tasks,
            PredictionIndex index,
            EventFeed feed,
            Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.index = index;
        this.past = new Past(feed);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "model-check";
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.MODEL, EntityKind.TASK, EntityKind.PROJECT);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof PredictionsRecorded predicted) {
            return index.put(predicted)
                    .thenCompose(put -> rules(predicted.project()))
                    .thenCompose(rules -> all(predicted, rules));
        }
        if (record.event() instanceof ConsensusReached reached) {
            return settled(reached.ref().project(), reached.ref().task());
        }
        if (record.event() instanceof ModelCheckSet set && set.policy().on()) {
            return rules(set.project()).thenCompose(rules -> lookedAtAnew(set, rules));
        }
        return done();
    }

    private static CompletionStage<Done> done() {
        return CompletableFuture.completedStage(Done.getInstance());
    }

    /** A project's policy and what it is applied with, as they are now. */
    private record Rules(ProjectId project, int version, ModelCheck policy, LabelSchema schema) {
        static Rules of(Project.Existing project) {
            return new Rules(
                    project.id(),
                    project.modelChecks().size(),
                    project.modelCheck(),
                    project.schemas().get(project.schemas().size() - 1));
        }
    }

    /** Asked anew each time: a policy that was remembered might miss what its own event has looked at. */
    private CompletionStage<Rules> rules(ProjectId project) {
        return projects.standing(project.value()).thenApply(standing -> {
            if (standing.state() instanceof Project.Existing existing) {
                return Rules.of(existing);
            }
            throw new AssertionError("no project " + project);
        });
    }

    private CompletionStage<Done> settled(ProjectId project, TaskId task) {
        return rules(project)
                .thenCompose(rules ->
                        rules.policy().on() ? index.of(task).thenCompose(all -> one(rules, task, all, 0)) : done());
    }

    private CompletionStage<Done> one(Rules rules, TaskId task, List<Said> all, int next) {
        return next == all.size()
                ? done()
                : looked(rules, task, all.get(next)).thenCompose(before -> one(rules, task, all, next + 1));
    }

    private CompletionStage<Done> all(PredictionsRecorded event, Rules rules) {
        var sure = event.predictions().stream()
                .filter(prediction -> rules.policy().actsOn(prediction.confidence()))
                .toList();
        return Waves.run(
                        sure,
                        prediction -> looked(
                                rules,
                                prediction.task(),
                                new Said(event.model(), prediction.label(), prediction.confidence())))
                .thenApply(all -> Done.getInstance());
    }

    /** A later policy of the project has an event of its own. */
    private CompletionStage<Done> lookedAtAnew(ModelCheckSet set, Rules rules) {
        if (rules.version() != set.version()) {
            return done();
        }
        return past.every(
                EntityKind.MODEL,
                PAGE,
                record -> record.event() instanceof PredictionsRecorded event
                                && event.project().equals(rules.project())
                        ? all(event, rules)
                        : done());
    }

    /** Asks first: most tasks are not settled by labels alone, and a task that nobody was assigned must not be begun. */
    private CompletionStage<Done> looked(Rules rules, TaskId task, Said said) {
        if (!rules.policy().actsOn(said.confidence())) {
            return done();
        }
        return tasks.standing(task.value()).thenCompose(standing -> {
            if (standing.state() instanceof Task.Settled settled
                    && settled.outcome().by() == Outcome.By.CONSENSUS
                    && settled.dossier().ref().project().equals(rules.project())) {
                return tasks.carry(
                                task.value(),
                                command(rules, said, settled.outcome().label()))
                        .thenApply(reply -> Done.getInstance());
            }
            return done();
        });
    }

    private EscalateClash command(Rules rules, Said said, Label against) {
        String model = said.model().toString();
        // A version says one thing of a task, so the label it contradicts tells the rest.
        Origin origin = new Origin(
                Origin.SYSTEM, Role.SERVICE, clock.instant(), model, Contradiction.key("clash", model, against));
        return new EscalateClash(
                origin,
                said.model(),
                said.label(),
                said.confidence(),
                against,
                rules.version(),
                rules.policy(),
                rules.schema());
    }
}
