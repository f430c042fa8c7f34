package dev.assay.read.prediction;

import akka.NotUsed;
import akka.stream.javadsl.Source;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.read.paging.Page;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads what models said, and what became of it. A cursor says where a page begins; null from the beginning. */
public interface PredictionQuery {
    /**
     * Model versions that predicted something, by name.
     *
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<ModelRow>> models(ProjectId project, @Nullable String cursor, int limit);

    /** Everything predicted in a project, chunk by chunk of its imports, for counting. */
    Source<PredictedChunk, NotUsed> all(ProjectId project);

    /**
     * What was said of one task, by model version.
     *
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<PredictionRow>> of(ProjectId project, TaskId task, @Nullable String cursor, int limit);
}
