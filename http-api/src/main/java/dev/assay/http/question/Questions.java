package dev.assay.http.question;

import dev.assay.domain.project.ProjectDecider;
import dev.assay.domain.question.Question;
import dev.assay.domain.question.QuestionCommand;
import dev.assay.domain.question.QuestionRejection;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.write.entity.Entities;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds questions, each only in its own project. */
public final class Questions {
    private final Entities<QuestionCommand, Question, QuestionRejection> entities;

    public Questions(Entities<QuestionCommand, Question, QuestionRejection> entities) {
        this.entities = entities;
    }

    Entities<QuestionCommand, Question, QuestionRejection> entities() {
        return entities;
    }

    /** The stage fails with a 404 refusal when the project has no such question. */
    CompletionStage<Question.Asked> question(ProjectId project, QuestionId id) {
        return entities.standing(id.value()).thenApply(standing -> {
            if (of(standing.state(), project)) {
                return (Question.Asked) standing.state();
            }
            throw absent().refusal();
        });
    }

    private static boolean of(Question question, ProjectId project) {
        return question instanceof Question.Asked asked
                && asked.asking().task().project().equals(project);
    }

    /** The questions named at {@code /resolves}; the stage fails with a 422 refusal when one is none of the project's. */
    public CompletionStage<List<QuestionId>> named(ProjectId project, List<String> ids) {
        if (ids.size() > ProjectDecider.MOST_RESOLVED) {
            throw Problem.invalid("/resolves", "must name at most " + ProjectDecider.MOST_RESOLVED + " questions")
                    .refusal();
        }
        List<CompletableFuture<QuestionId>> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            found.add(named(project, ids.get(i), "/resolves/" + i).toCompletableFuture());
        }
        return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
                .thenApply(all ->
                        found.stream().map(CompletableFuture::join).distinct().toList());
    }

    private CompletionStage<QuestionId> named(ProjectId project, String text, String pointer) {
        QuestionId id;
        try {
            id = new QuestionId(text);
        } catch (IllegalArgumentException noId) {
            throw unknown(pointer).refusal();
        }
        return entities.standing(id.value()).thenApply(standing -> {
            if (of(standing.state(), project)) {
                return id;
            }
            throw unknown(pointer).refusal();
        });
    }

    private static Problem unknown(String pointer) {
        return Problem.invalid(pointer, "is no question of this project");
    }

    static Problem absent() {
        return Problem.of(ProblemType.QUESTION_NOT_FOUND, "Check the question's id.");
    }
}
