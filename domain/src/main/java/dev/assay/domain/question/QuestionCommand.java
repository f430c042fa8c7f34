package dev.assay.domain.question;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.task.TaskRef;

/** What can be asked of a question. */
public sealed interface QuestionCommand {
    Origin origin();

    /**
     * Asks it. The caller has worked on the task, and the version has the section.
     *
     * @param version the instruction version that holds
     * @param section empty for none
     */
    record AskQuestion(Origin origin, QuestionId question, TaskRef task, int version, String section, String text)
            implements QuestionCommand {}

    /** Answers it; {@code published} lets every labeler of the project read question and answer. */
    record AnswerQuestion(Origin origin, String answer, boolean published) implements QuestionCommand {}

    /** Says that an instruction version resolves it. */
    record ResolveQuestion(Origin origin, int version) implements QuestionCommand {}
}
