package dev.assay.read.labeleractivity;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.paging.Page;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads what labelers have done. */
public interface LabelerActivityQuery {
    /**
     * Labelers of a project in id order.
     *
     * @param cursor where the page begins; null from the beginning
     */
    CompletionStage<Page<ActivityRow>> list(ProjectId project, @Nullable String cursor, int limit);

    /** One labeler; empty when they did nothing in the project. */
    CompletionStage<Optional<ActivityRow>> of(ProjectId project, UserId labeler);
}
