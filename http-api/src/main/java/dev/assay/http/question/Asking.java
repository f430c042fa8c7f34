package dev.assay.http.question;

import dev.assay.domain.project.Project;
import dev.assay.domain.question.Question;
import dev.assay.domain.question.QuestionCommand.AskQuestion;
import dev.assay.domain.question.QuestionRejection;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.Dossier;
import dev.assay.domain.task.StandingLabel;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** A labeler's question, asked from a task they were handed, about the instructions they worked under. */
public final class Asking {
    private final Questions questions;
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final ProjectMemory projects;

    public Asking(Questions questions, Entities<TaskCommand, Task, TaskRejection> tasks, ProjectMemory projects) {
        this.questions = questions;
        this.tasks = tasks;
        this.projects = projects;
    }

    CompletionStage<Reply<Question, QuestionRejection>> ask(
            ProjectId project, TaskId task, String section, String text, Origin origin) {
        return tasks.standing(task.value())
                .thenApply(standing -> dossier(standing.state(), project))
                .thenCompose(dossier ->
                        projects.project(project).thenCompose(known -> ask(known, dossier, section, text, origin)));
    }

    private static Dossier dossier(Task task, ProjectId project) {
        if (task instanceof Task.Begun begun && begun.dossier().ref().project().equals(project)) {
            return begun.dossier();
        }
        throw EntityProblems.taskNotFound().refusal();
    }

    private CompletionStage<Reply<Question, QuestionRejection>> ask(
            Project.Existing project, Dossier dossier, String section, String text, Origin origin) {
        int version = version(dossier, origin.by()).orElseGet(() -> skipped(project, dossier, origin.by()));
        boolean known = section.isEmpty()
                || project.instructions()
                        .get(Math.min(version, project.instructions().size()) - 1)
                        .section(section)
                        .isPresent();
        if (!known) {
            throw Problem.invalid("/section", "is no section of instruction version " + version)
                    .refusal();
        }
        QuestionId id = id(origin);
        return questions
                .entities()
                .carry(id.value(), new AskQuestion(origin, id, dossier.ref(), version, section, text));
    }

    /** The instruction version of the labeler's own assignment or label. */
    private static Optional<Integer> version(Dossier dossier, UserId labeler) {
        Stream<Versions> assigned = Stream.concat(
                        dossier.leases().values().stream(), dossier.lapsed().values().stream())
                .filter(assignment -> assignment.labeler().equals(labeler))
                .map(Assignment::versions);
        Stream<Versions> labeled = dossier.labels().values().stream()
                .filter(label -> label.labeler().equals(labeler))
                .map(StandingLabel::versions);
        return Stream.concat(assigned, labeled).map(Versions::instructions).findFirst();
    }

    private static int skipped(Project.Existing project, Dossier dossier, UserId labeler) {
        if (dossier.skippedBy().contains(labeler)) {
            return project.instructions().size();
        }
        throw Problem.of(ProblemType.NOT_ASSIGNED, "Ask from a task that you hold, labeled or skipped.")
                .refusal();
    }

    private static QuestionId id(Origin origin) {
        String digest = IdempotencyKeys.sha256(
                "question", origin.by().value(), origin.cause().key());
        return new QuestionId("q" + digest.substring(0, 24));
    }
}
