package dev.assay.read.labeltable;

import akka.NotUsed;
import akka.stream.javadsl.Source;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.paging.Page;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads labels and outcomes for exports, in an order that is the same every time. */
public interface LabelTableQuery {
    /** Every label of a project, streamed. */
    Source<LabelRow, NotUsed> labels(ProjectId project);

    /** Every task of a project that was assigned at least once, streamed. */
    Source<OutcomeRow, NotUsed> outcomes(ProjectId project);

    /**
     * Labels page by page, in the same order.
     *
     * @param cursor where the page begins; null from the beginning
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<LabelRow>> labels(ProjectId project, @Nullable String cursor, int limit);

    /**
     * Labels of current rounds, in the same order. A page can hold fewer than asked for while there is a next one.
     *
     * @param wanted which to keep
     * @param cursor where the page begins; null from the beginning
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<StandingRow>> standing(
            ProjectId project, Predicate<StandingRow> wanted, @Nullable String cursor, int limit);
}
