package dev.assay.read.agreement;

import dev.assay.domain.shared.ProjectId;
import dev.assay.read.paging.Page;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Counts of answers, slice by slice. */
public interface SliceCounts {
    /**
     * The slices of a kind that anything was ever counted in, in the order of their names.
     *
     * @param after the last one known; null at the beginning
     */
    CompletionStage<Page<String>> slices(ProjectId project, SliceKind kind, @Nullable String after, int limit);

    /** The counts of a slice; those of all lanes together, without what came to nothing. */
    CompletionStage<List<Counted>> counts(ProjectId project, SliceKind kind, String slice);
}
