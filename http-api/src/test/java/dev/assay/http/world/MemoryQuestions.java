package dev.assay.http.world;

import dev.assay.domain.question.Answer;
import dev.assay.domain.question.Asking;
import dev.assay.domain.question.Question;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.paging.Page;
import dev.assay.read.questionlist.QuestionListQuery;
import dev.assay.read.questionlist.QuestionRow;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Questions, told from the entities at the moment of asking. */
final class MemoryQuestions implements QuestionListQuery {
    private final World world;

    MemoryQuestions(World world) {
        this.world = world;
    }

    @Override
    public CompletionStage<Page<QuestionRow>> list(
            ProjectId project, Predicate<QuestionRow> wanted, @Nullable String cursor, int limit) {
        List<QuestionRow> rows = world.questions.states().values().stream()
                .map(Question.Asked.class::cast)
                .filter(asked -> asked.asking().task().project().equals(project))
                .map(MemoryQuestions::row)
                .filter(wanted)
                .toList();
        return MemoryReads.now(MemoryReads.page(rows, cursor, limit));
    }

    @Override
    public CompletionStage<Page<QuestionRow>> of(ProjectId project, UserId asker, @Nullable String cursor, int limit) {
        return list(project, row -> row.asker().equals(asker), cursor, limit);
    }

    private static QuestionRow row(Question.Asked question) {
        Asking asking = question.asking();
        Answer answer = question.answer();
        return new QuestionRow(
                asking.task().project(),
                asking.id(),
                asking.at(),
                asking.asker(),
                asking.task().task(),
                asking.task().externalId(),
                asking.version(),
                asking.section(),
                asking.text(),
                answer == null
                        ? null
                        : new QuestionRow.Answer(answer.text(), answer.by(), answer.at(), answer.published()),
                question.resolvedIn(),
                1);
    }
}
