package dev.assay.read.gold;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.paging.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads what is gold and how labelers did on it. A cursor says where a page begins; null from the beginning. */
public interface GoldQuery {
    /** Tasks that are gold, or were, in id order. */
    CompletionStage<Page<GoldItem>> items(ProjectId project, @Nullable String cursor, int limit);

    CompletionStage<Optional<GoldItem>> item(ProjectId project, TaskId task);

    /** Verdicts on one task's answers, by labeler. */
    CompletionStage<Page<GoldAnswer>> answersTo(ProjectId project, TaskId task, @Nullable String cursor, int limit);

    /** Verdicts on one labeler's answers, by task. */
    CompletionStage<Page<GoldAnswer>> answersBy(ProjectId project, UserId labeler, @Nullable String cursor, int limit);

    /** How each labeler did, by labeler and kind of work. */
    CompletionStage<Page<GoldTallyRow>> labelers(ProjectId project, @Nullable String cursor, int limit);

    /** What the project's gold set can be chosen from, read from the journal; fails where that would take too long. */
    CompletionStage<GoldPoolReplay.Read> pool(ProjectId project, Instant moment);
}
