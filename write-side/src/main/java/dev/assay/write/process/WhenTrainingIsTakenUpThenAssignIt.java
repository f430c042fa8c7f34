package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerCommand.AssignAssessment;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.learning.LearningEvent.ProposalTakenUp;
import dev.assay.domain.learning.Mistake;
import dev.assay.domain.learning.Proposal;
import dev.assay.domain.onboarding.Assessment;
import dev.assay.domain.onboarding.Question;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * When training is taken up then the labeler gets an assessment on the two answers they confuse, made of the settled
 * tasks the proposal names; their work in the project waits until it is passed. A task that is no longer settled, or has
 * become gold, is left out.
 */
public final class WhenTrainingIsTakenUpThenAssignIt implements Reaction {
    private static final String NAME = "training";
    private static final double PASS = 0.8;
    private static final int ATTEMPTS = 20;

    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;

    public WhenTrainingIsTakenUpThenAssignIt(
            Entities<TaskCommand, Task, TaskRejection> tasks,
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers) {
        this.tasks = tasks;
        this.projects = projects;
        this.labelers = labelers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.LEARNING);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (!(record.event() instanceof ProposalTakenUp taken)) {
            return CompletableFuture.completedStage(Done.getInstance());
        }
        UserId labeler = taken.proposal().labeler();
        if (labeler == null) {
            return CompletableFuture.completedStage(Done.getInstance());
        }
        return questions(taken.proposal())
                .thenCompose(questions -> questions.isEmpty()
                        ? CompletableFuture.completedStage(Done.getInstance())
                        : assign(record, taken, labeler, questions));
    }

    private CompletionStage<List<Question>> questions(Proposal proposal) {
        CompletionStage<List<Question>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (TaskId task : proposal.material()) {
            all = all.thenCompose(questions -> tasks.standing(task.value()).thenApply(standing -> {
                if (standing.state() instanceof Task.Settled settled) {
                    questions.add(question(settled, proposal.mistake()));
                }
                return questions;
            }));
        }
        return all;
    }

    private static Question question(Task.Settled task, Mistake mistake) {
        return new Question(
                task.dossier().ref().task(),
                task.dossier().facts().item(),
                task.outcome().label(),
                "Settled so. Mind " + mistake.field() + ": “" + mistake.right() + "” and “" + mistake.given()
                        + "” are not the same.");
    }

    private CompletionStage<Done> assign(
            FeedRecord record, ProposalTakenUp taken, UserId labeler, List<Question> questions) {
        String key = NAME + '/' + record.entityId() + '/' + record.sequence();
        Origin event = taken.origin();
        Origin origin = new Origin(event.by(), event.role(), event.at(), event.correlation(), new CommandKey(key, key));
        Assessment assessment = new Assessment(
                "training-" + taken.number(), 1, Assessment.Kind.GENERAL, "", questions, PASS, ATTEMPTS, 0, 0);
        return projects.standing(taken.project().value())
                .thenCompose(standing -> standing.state() instanceof Project.Existing project
                        ? labelers.carry(
                                        labeler.value(),
                                        new AssignAssessment(
                                                origin,
                                                taken.project(),
                                                assessment,
                                                project.schemas()
                                                        .get(project.schemas().size() - 1)))
                                .thenApply(reply -> Done.getInstance())
                        : CompletableFuture.completedStage(Done.getInstance()));
    }
}
