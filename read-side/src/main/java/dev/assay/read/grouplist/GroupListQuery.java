package dev.assay.read.grouplist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.read.paging.Page;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads who is in which group. */
public interface GroupListQuery {
    /**
     * All members of a project's groups, group by group. A page can hold fewer rows than asked for while there is a next one.
     *
     * @param cursor where the page begins; null from the beginning
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<GroupRow>> all(ProjectId project, @Nullable String cursor, int limit);

    /** The members of one group in the order of their ids; the same otherwise. */
    CompletionStage<Page<GroupRow>> members(ProjectId project, String group, @Nullable String cursor, int limit);
}
