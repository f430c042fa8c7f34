package dev.assay.read.questionlist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.paging.Page;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads questions, oldest first. */
public interface QuestionListQuery {
    /**
     * Questions of a project. A page can hold fewer rows than asked for while there is a next one.
     *
     * @param wanted which to keep
     * @param cursor where the page begins; null from the beginning
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<QuestionRow>> list(
            ProjectId project, Predicate<QuestionRow> wanted, @Nullable String cursor, int limit);

    /** The questions one labeler asked in a project. */
    CompletionStage<Page<QuestionRow>> of(ProjectId project, UserId asker, @Nullable String cursor, int limit);
}
