package dev.assay.domain.question;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.task.TaskRef;
import java.time.Instant;

/** What has happened to a question. Each tells when it was asked, so that a reader finds its place in a list by age. */
public sealed interface QuestionEvent {
    QuestionId question();

    ProjectId project();

    Origin origin();

    Instant askedAt();

    /** A labeler asked; {@code version} is the instruction version that held, {@code section} empty for none. */
    record QuestionAsked(
            QuestionId question,
            ProjectId project,
            Origin origin,
            Instant askedAt,
            TaskRef task,
            int version,
            String section,
            String text)
            implements QuestionEvent {}

    /** A reviewer answered; {@code published} when every labeler of the project may read it. */
    record QuestionAnswered(
            QuestionId question, ProjectId project, Origin origin, Instant askedAt, String answer, boolean published)
            implements QuestionEvent {}

    /** An instruction version was published that resolves it. */
    record QuestionResolved(QuestionId question, ProjectId project, Origin origin, Instant askedAt, int version)
            implements QuestionEvent {}
}
