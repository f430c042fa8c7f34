package dev.assay.read.questionlist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param version the instruction version that held when it was asked
 * @param section the section it is about; empty for none
 * @param answer null when there is none
 * @param resolvedIn the instruction version that resolved it; 0 when none has
 * @param revision number of the question's events
 */
public record QuestionRow(
        ProjectId project,
        QuestionId question,
        Instant askedAt,
        UserId asker,
        TaskId task,
        String externalId,
        int version,
        String section,
        String text,
        @Nullable Answer answer,
        int resolvedIn,
        long revision) {
    /** What was answered; {@code published} when every labeler of the project may read it. */
    public record Answer(String text, UserId by, Instant at, boolean published) {}

    public QuestionState state() {
        if (resolvedIn > 0) {
            return QuestionState.RESOLVED;
        }
        return answer == null ? QuestionState.OPEN : QuestionState.ANSWERED;
    }

    /** Whether every labeler of the project may read it. */
    public boolean published() {
        return answer != null && answer.published();
    }

    QuestionRow answered(Answer given, long newRevision) {
        return new QuestionRow(
                project,
                question,
                askedAt,
                asker,
                task,
                externalId,
                version,
                section,
                text,
                given,
                resolvedIn,
                newRevision);
    }

    QuestionRow resolved(int by, long newRevision) {
        return new QuestionRow(
                project, question, askedAt, asker, task, externalId, version, section, text, answer, by, newRevision);
    }
}
