package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.goldset.GoldCandidate;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposalsAnswered;
import dev.assay.domain.goldset.GoldSetEvent.GoldWorn;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskCommand.DeclareGold;
import dev.assay.domain.task.TaskCommand.RetireGold;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import dev.assay.write.item.ItemStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * When a refresh finds a member worn then its task is retired, with the figures as the reason; when a manager accepts a
 * candidate then it is declared gold on the label it is settled on. One whose label was changed since is left alone.
 */
public final class WhenGoldSetDecidesThenAct implements Reaction {
    private static final String NAME = "gold-set";

    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final ItemStore items;

    public WhenGoldSetDecidesThenAct(
            Entities<TaskCommand, Task, TaskRejection> tasks,
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            ItemStore items) {
        this.tasks = tasks;
        this.projects = projects;
        this.items = items;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.GOLD_SET);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof GoldWorn worn) {
            TaskId task = worn.member().use().task();
            String why = "Refresh " + worn.refresh() + ": " + worn.member().told(worn.policy());
            return carry(task, new RetireGold(origin(record, worn.origin(), task), why));
        }
        if (record.event() instanceof GoldProposalsAnswered answered
                && !answered.accepted().isEmpty()) {
            return projects.standing(answered.project().value())
                    .thenCompose(standing -> standing.state() instanceof Project.Existing project
                            ? declareAll(record, answered, project)
                            : CompletableFuture.completedStage(Done.getInstance()));
        }
        return CompletableFuture.completedStage(Done.getInstance());
    }

    private CompletionStage<Done> declareAll(
            FeedRecord record, GoldProposalsAnswered answered, Project.Existing project) {
        CompletionStage<Done> done = CompletableFuture.completedStage(Done.getInstance());
        for (GoldCandidate candidate : answered.accepted()) {
            Origin origin = origin(record, answered.origin(), candidate.task());
            done = done.thenCompose(before -> tasks.standing(candidate.task().value()))
                    .thenCompose(standing -> standing.state() instanceof Task.Settled settled
                                    && settled.outcome().label().equals(candidate.expected())
                            ? declare(settled, project, answered, origin)
                            : CompletableFuture.completedStage(Done.getInstance()));
        }
        return done;
    }

    private CompletionStage<Done> declare(
            Task.Settled task, Project.Existing project, GoldProposalsAnswered answered, Origin origin) {
        GoldStandard standard = new GoldStandard(task.outcome().label(), "", answered.tolerance());
        return item(project, task)
                .thenCompose(item -> carry(
                        task.dossier().ref().task(),
                        new DeclareGold(
                                origin,
                                standard,
                                answered.justification(),
                                task.dossier().facts(),
                                project.terms(),
                                item.orElse(null))));
    }

    private CompletionStage<Optional<ItemContent>> item(Project.Existing project, Task.Settled task) {
        return project.schemas().stream().anyMatch(LabelSchema::needsItem)
                ? items.content(project.id(), task.dossier().facts().item())
                : CompletableFuture.completedStage(Optional.empty());
    }

    private CompletionStage<Done> carry(TaskId task, TaskCommand command) {
        return tasks.carry(task.value(), command).thenApply(reply -> Done.getInstance());
    }

    /** Whoever decided, when they did, under a key made of the event and the task. */
    private static Origin origin(FeedRecord record, Origin event, TaskId task) {
        String key = NAME + '/' + record.entityId() + '/' + record.sequence() + '/' + task;
        return new Origin(event.by(), event.role(), event.at(), event.correlation(), new CommandKey(key, key));
    }
}
