package dev.assay.read.samplequeue;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * A sample that was drawn.
 *
 * @param moment as of when
 * @param population labeled items there were
 * @param size tasks drawn
 */
public record SampleRow(
        ProjectId project,
        SampleId sample,
        Instant drawnAt,
        UserId by,
        String seed,
        Instant moment,
        double rate,
        int population,
        int size,
        String digest) {}
