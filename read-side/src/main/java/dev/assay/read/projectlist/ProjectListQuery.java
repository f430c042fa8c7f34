package dev.assay.read.projectlist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.read.paging.Page;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads the list of projects. */
public interface ProjectListQuery {
    /**
     * All projects in id order.
     *
     * @param cursor where the page begins; null from the beginning
     */
    CompletionStage<Page<ProjectRow>> list(@Nullable String cursor, int limit);

    /** One project. */
    CompletionStage<Optional<ProjectRow>> project(ProjectId id);
}
