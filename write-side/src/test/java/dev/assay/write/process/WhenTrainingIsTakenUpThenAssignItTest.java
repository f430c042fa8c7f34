package dev.assay.write.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.AssessmentAssigned;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.learning.Learning;
import dev.assay.domain.learning.LearningCommand;
import dev.assay.domain.learning.LearningCommand.MakeProposals;
import dev.assay.domain.learning.LearningCommand.TakeUpProposal;
import dev.assay.domain.learning.LearningEvent;
import dev.assay.domain.learning.LearningPolicy;
import dev.assay.domain.learning.LearningRejection;
import dev.assay.domain.learning.Mistake;
import dev.assay.domain.learning.Proposal;
import dev.assay.domain.learning.Tally;
import dev.assay.domain.onboarding.Assessment;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.TaskSamples;
import dev.assay.domain.task.Traits;
import dev.assay.write.WriteSide;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenTrainingIsTakenUpThenAssignItTest {
    private static final TaskId TASK = TaskSamples.REF.task();
    private static final ProjectId PROJECT = TaskSamples.REF.project();
    private static final UserId BOB = new UserId("bob");

    private final MemoryEntities<TaskCommand, TaskEvent, Task, TaskRejection> tasks =
            new MemoryEntities<>(WriteSide.TASK);
    private final MemoryEntities<ProjectCommand, ProjectEvent, Project, ProjectRejection> projects =
            new MemoryEntities<>(WriteSide.PROJECT);
    private final MemoryEntities<LabelerCommand, LabelerEvent, Labeler, LabelerRejection> labelers =
            new MemoryEntities<>(WriteSide.LABELER);
    private final MemoryEntities<LearningCommand, LearningEvent, Learning, LearningRejection> learnings =
            new MemoryEntities<>(WriteSide.LEARNING);

    @BeforeEach
    void prepare() {
        projects.append(
                PROJECT.value(),
                new ProjectEvent.ProjectCreated(
                        PROJECT,
                        Origins.request(0),
                        "Product reviews",
                        TaskSamples.schema(),
                        Instructions.plain("Read twice."),
                        ConsensusPolicy.DEFAULT,
                        600));
        labelers.carry(BOB.value(), new LabelerCommand.EnrollLabeler(Origins.request(0), BOB));
        tasks.append(
                TASK.value(),
                new TaskEvent.TaskOpened(
                        TaskSamples.REF, TaskSamples.origin(TaskSamples.ANN, 0), TaskSamples.ITEM, 2, Traits.NONE));
    }

    private void settled() {
        tasks.append(
                TASK.value(),
                new TaskEvent.OutcomeOverridden(
                        TaskSamples.REF,
                        TaskSamples.origin(TaskSamples.REVIEWER, 2),
                        Stage.OPEN,
                        TaskSamples.yes(),
                        "rule 2"));
    }

    /** Takes it up, and lets the process read everything twice. */
    private List<AssessmentAssigned> takenUp(Proposal.Kind kind) {
        Proposal proposal = new Proposal(
                kind,
                new Mistake("answer", "yes", "no"),
                kind == Proposal.Kind.TRAINING ? BOB : null,
                List.of(),
                1,
                new Tally(8, 10),
                new Tally(1, 40),
                1,
                0.0001,
                List.of(TASK),
                List.of(TASK, new TaskId("run1-0-99")));
        learnings.carry(
                PROJECT.value(),
                new MakeProposals(Origins.request(1), PROJECT, List.of(proposal), LearningPolicy.DEFAULT));
        learnings.carry(PROJECT.value(), new TakeUpProposal(Origins.request(2), 1, "", 0, 1));
        WhenTrainingIsTakenUpThenAssignIt process = new WhenTrainingIsTakenUpThenAssignIt(tasks, projects, labelers);
        for (int twice = 0; twice < 2; twice++) {
            learnings.events.forEach(
                    record -> process.on(record).toCompletableFuture().join());
        }
        return labelers.events.stream()
                .map(FeedRecord::event)
                .filter(AssessmentAssigned.class::isInstance)
                .map(AssessmentAssigned.class::cast)
                .toList();
    }

    @Test
    void the_labeler_gets_one_assessment_of_what_is_settled_in_the_managers_name() {
        settled();
        assertThat(takenUp(Proposal.Kind.TRAINING)).singleElement().satisfies(assigned -> {
            assertThat(assigned.origin().by()).isEqualTo(Origins.MANAGER);
            Assessment assessment = assigned.assessment();
            assertThat(assessment.id()).isEqualTo("training-1");
            assertThat(assessment.required()).isTrue();
            assertThat(assessment.questions()).singleElement().satisfies(question -> {
                assertThat(question.task()).isEqualTo(TASK);
                assertThat(question.expected()).isEqualTo(TaskSamples.yes());
                assertThat(question.explanation()).contains("“yes”", "“no”");
            });
        });
    }

    @Test
    void without_a_settled_task_there_is_nothing_to_ask() {
        assertThat(takenUp(Proposal.Kind.TRAINING)).isEmpty();
    }

    @Test
    void the_instructions_are_nobodys_training() {
        settled();
        assertThat(takenUp(Proposal.Kind.INSTRUCTION)).isEmpty();
    }
}
