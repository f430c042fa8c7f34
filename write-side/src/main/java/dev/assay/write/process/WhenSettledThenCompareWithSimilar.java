package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent.ReferenceCheckSet;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskCommand.EscalateLikeness;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import dev.assay.write.reference.SimilarTasks;
import dev.assay.write.reference.SimilarTasks.Similar;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * When a task is settled, its item is held against similar items that are settled; of two that were labeled differently the
 * one that rests on less goes to review: labels alone against a person's decision, the later against the earlier.
 *
 * <p>A task is put into the index before the index is read, so that of two settled at once at least one finds the other. A
 * policy that is set has all that was settled before put in, and then compared.
 */
public final class WhenSettledThenCompareWithSimilar implements Reaction {
    private static final int PAGE = 100;
    private static final int COMPARED = 20;

    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final SimilarTasks similar;
    private final Past past;
    private final Clock clock;

    public WhenSettledThenCompareWithSimilar(
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            Entities<TaskCommand, Task, TaskRejection> tasks,
            SimilarTasks similar,
            EventFeed feed,
            Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.similar = similar;
        this.past = new Past(feed);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reference-check";
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.TASK, EntityKind.PROJECT);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof TaskEvent event && settles(event)) {
            return rules(event.ref().project())
                    .thenCompose(rules -> rules.policy().looks()
                            ? put(rules, event).thenCompose(put -> compared(rules, event))
                            : done());
        }
        if (record.event() instanceof ReferenceCheckSet set && set.policy().looks()) {
            return rules(set.project()).thenCompose(rules -> lookedAtAnew(set, rules));
        }
        return done();
    }

    private static boolean settles(TaskEvent event) {
        return event instanceof ConsensusReached
                || event instanceof ReviewAccepted
                || event instanceof OutcomeOverridden;
    }

    private static CompletionStage<Done> done() {
        return CompletableFuture.completedStage(Done.getInstance());
    }

    /** A project's policy and what it is applied with, as they are now. */
    private record Rules(ProjectId project, int version, ReferenceCheck policy, LabelSchema schema) {
        static Rules of(Project.Existing project) {
            return new Rules(
                    project.id(),
                    project.referenceChecks().size(),
                    project.referenceCheck(),
                    project.schemas().get(project.schemas().size() - 1));
        }
    }

    private CompletionStage<Rules> rules(ProjectId project) {
        return projects.standing(project.value()).thenApply(standing -> {
            if (standing.state() instanceof Project.Existing existing) {
                return Rules.of(existing);
            }
            throw new AssertionError("no project " + project);
        });
    }

    private CompletionStage<Done> put(Rules rules, TaskEvent event) {
        return tasks.standing(event.ref().task().value()).thenCompose(standing -> {
            if (!(standing.state() instanceof Task.Begun task)) {
                throw new AssertionError(
                        "a settled task has begun: " + event.ref().task());
            }
            return similar.put(
                            rules.project(),
                            rules.policy(),
                            event.ref().task(),
                            task.dossier().item(),
                            event.origin().at())
                    .thenApply(put -> Done.getInstance());
        });
    }

    private CompletionStage<Done> compared(Rules rules, TaskEvent event) {
        if (rules.policy().mode() != ReferenceCheck.Mode.REVIEW) {
            return done();
        }
        return tasks.standing(event.ref().task().value())
                .thenCompose(standing -> standing.state() instanceof Task.Settled settled
                        ? similar.settledAt(
                                        rules.project(),
                                        rules.policy(),
                                        event.ref().task(),
                                        settled.dossier().item())
                                .thenCompose(at ->
                                        at.isPresent() ? compared(rules, new Similar(settled, 1, at.get())) : done())
                        : done());
    }

    private CompletionStage<Done> compared(Rules rules, Similar own) {
        return similar.of(
                        rules.project(),
                        rules.policy(),
                        own.task().dossier().ref().task(),
                        own.task().dossier().item(),
                        rules.policy().minSimilarity(),
                        COMPARED)
                .thenCompose(all -> one(rules, own, all, 0));
    }

    private CompletionStage<Done> one(Rules rules, Similar own, List<Similar> all, int next) {
        if (next == all.size()) {
            return done();
        }
        Similar other = all.get(next);
        CompletionStage<Done> asked = restsOnLess(own, other)
                ? asked(rules, own, other, other.similarity())
                : restsOnLess(other, own) ? asked(rules, other, own, other.similarity()) : done();
        return asked.thenCompose(before -> one(rules, own, all, next + 1));
    }

    private static boolean restsOnLess(Similar one, Similar other) {
        if (one.task().outcome().by() != Outcome.By.CONSENSUS) {
            return false;
        }
        if (other.task().outcome().by() != Outcome.By.CONSENSUS) {
            return true;
        }
        int order = one.settledAt().compareTo(other.settledAt());
        return order > 0
                || (order == 0
                        && one.task()
                                        .dossier()
                                        .ref()
                                        .task()
                                        .compareTo(other.task().dossier().ref().task())
                                > 0);
    }

    /** The task decides; most similar items were labeled the same. */
    private CompletionStage<Done> asked(Rules rules, Similar weaker, Similar stronger, double similarity) {
        Label own = weaker.task().outcome().label();
        Label other = stronger.task().outcome().label();
        if (own.equals(other)) {
            return done();
        }
        String task = weaker.task().dossier().ref().task().value();
        String by = stronger.task().dossier().ref().task().value();
        Origin origin =
                new Origin(Origin.SYSTEM, Role.SERVICE, clock.instant(), by, Contradiction.key("like", by, other, own));
        return tasks.carry(
                        task,
                        new EscalateLikeness(
                                origin,
                                stronger.task().dossier().ref().task(),
                                stronger.task().dossier().ref().externalId(),
                                similarity,
                                other,
                                own,
                                rules.version(),
                                rules.policy(),
                                rules.schema()))
                .thenApply(reply -> Done.getInstance());
    }

    /** A later policy of the project has an event of its own. */
    private CompletionStage<Done> lookedAtAnew(ReferenceCheckSet set, Rules rules) {
        if (rules.version() != set.version()) {
            return done();
        }
        return everySettled(rules, event -> put(rules, event))
                .thenCompose(put -> everySettled(rules, event -> compared(rules, event)));
    }

    /** What happens to an event that settled a task. */
    private interface Step {
        CompletionStage<Done> take(TaskEvent event);
    }

    private CompletionStage<Done> everySettled(Rules rules, Step step) {
        return past.every(
                EntityKind.TASK,
                PAGE,
                record -> record.event() instanceof TaskEvent event
                                && settles(event)
                                && event.ref().project().equals(rules.project())
                        ? step.take(event)
                        : done());
    }
}
