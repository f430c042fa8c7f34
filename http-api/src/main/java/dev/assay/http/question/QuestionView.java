package dev.assay.http.question;

import dev.assay.domain.question.Answer;
import dev.assay.domain.question.Asking;
import dev.assay.domain.question.Question;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.TaskHandles;
import dev.assay.read.questionlist.QuestionRow;
import dev.assay.read.questionlist.QuestionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question as its asker and reviewers see it.
 *
 * @param version the instruction version the asker worked under
 * @param section the section it is about; null for none
 * @param resolvedIn the instruction version that resolved it; null when none has
 */
record QuestionView(
        QuestionId question,
        QuestionState state,
        String task,
        @Nullable String externalId,
        UserId asker,
        Instant askedAt,
        int version,
        @Nullable String section,
        String text,
        @Nullable AnswerView answer,
        @Nullable Integer resolvedIn) {
    /** What was answered; {@code published} when every labeler of the project may read it. */
    record AnswerView(String text, UserId by, Instant at, boolean published) {}

    /** A question and its answer as every labeler may read them: not who asked, nor from which task. */
    record Published(
            QuestionId question,
            int version,
            @Nullable String section,
            String text,
            String answer,
            Instant answeredAt,
            @Nullable Integer resolvedIn) {
        static Published of(QuestionRow row) {
            QuestionRow.Answer answer = row.answer();
            if (answer == null) {
                throw new AssertionError("what has no answer is not published");
            }
            return new Published(
                    row.question(),
                    row.version(),
                    said(row.section()),
                    row.text(),
                    answer.text(),
                    answer.at(),
                    said(row.resolvedIn()));
        }
    }

    /** As its asker sees it: the task by its handle, which does not tell its place in the import. */
    QuestionView toAsker(TaskHandles handles) {
        String handle = handles.of(new TaskId(task), asker);
        return new QuestionView(
                question, state, handle, null, asker, askedAt, version, section, text, answer, resolvedIn);
    }

    static QuestionView of(QuestionRow row) {
        QuestionRow.Answer answer = row.answer();
        return new QuestionView(
                row.question(),
                row.state(),
                row.task().value(),
                row.externalId(),
                row.asker(),
                row.askedAt(),
                row.version(),
                said(row.section()),
                row.text(),
                answer == null ? null : new AnswerView(answer.text(), answer.by(), answer.at(), answer.published()),
                said(row.resolvedIn()));
    }

    static QuestionView of(Question.Asked question) {
        Asking asking = question.asking();
        Answer answer = question.answer();
        return new QuestionView(
                asking.id(),
                state(question),
                asking.task().task().value(),
                asking.task().externalId(),
                asking.asker(),
                asking.at(),
                asking.version(),
                said(asking.section()),
                asking.text(),
                answer == null ? null : new AnswerView(answer.text(), answer.by(), answer.at(), answer.published()),
                said(question.resolvedIn()));
    }

    private static QuestionState state(Question.Asked question) {
        if (question instanceof Question.Resolved) {
            return QuestionState.RESOLVED;
        }
        return question instanceof Question.Open ? QuestionState.OPEN : QuestionState.ANSWERED;
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer said(int version) {
        return version == 0 ? null : Integer.valueOf(version);
    }
}
