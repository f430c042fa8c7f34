package dev.assay.read.flaglist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.read.paging.Page;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what labelers were suspected of. */
@FunctionalInterface
public interface FlagListQuery {
    /**
     * A project's suspicions, oldest first. A page can hold fewer rows than asked for while there is a next one.
     *
     * @param wanted which to keep
     * @param cursor where the page begins; null from the beginning
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<FlagRow>> list(
            ProjectId project, Predicate<FlagRow> wanted, @Nullable String cursor, int limit);
}
