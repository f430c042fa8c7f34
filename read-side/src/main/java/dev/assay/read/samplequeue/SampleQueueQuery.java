package dev.assay.read.samplequeue;

import dev.assay.domain.sampling.Population;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.SampleId;
import dev.assay.read.paging.Page;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads audit samples, and what there is to draw from. */
public interface SampleQueueQuery {
    /**
     * A project's samples, oldest first.
     *
     * @param cursor where the page begins; null from the beginning
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<SampleRow>> samples(ProjectId project, @Nullable String cursor, int limit);

    /**
     * A sample's tasks in the order of their ids. A page can hold fewer than asked for while there is a next one.
     *
     * @param waiting only those nobody has audited
     */
    CompletionStage<Page<SampledTaskRow>> tasks(
            ProjectId project, SampleId sample, boolean waiting, @Nullable String cursor, int limit);

    /**
     * The labeled items as of a moment, replayed from the journal; fails with {@link
     * dev.assay.read.projection.ReplayRefusedException} when that costs too much.
     */
    CompletionStage<Labeled> labeled(ProjectId project, Instant moment);

    /**
     * What there is to draw from.
     *
     * @param upTo the last of the project's events read in each lane, by its key
     */
    record Labeled(Population population, Map<String, Long> upTo) {
        public Labeled {
            upTo = Map.copyOf(upTo);
        }
    }
}
