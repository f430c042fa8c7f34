package dev.assay.read.importreport;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * One import run.
 *
 * @param startedBy who sent the input first
 * @param format {@code ndjson} or {@code csv}
 * @param complete whether the input was read to its end
 * @param chunks chunks taken in
 * @param accepted items that went in
 * @param duplicates lines that were in already
 * @param rejected lines turned away
 * @param lastAt when the last chunk or the end came
 */
public record ImportRunRow(
        ProjectId project,
        ImportId run,
        Instant startedAt,
        UserId startedBy,
        String format,
        boolean complete,
        int chunks,
        long accepted,
        long duplicates,
        long rejected,
        Instant lastAt) {}
