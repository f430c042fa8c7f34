package dev.assay.read.gold;

import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * How a labeler did on a project's gold, by kind of work.
 *
 * @param taskType kind of work, empty where nothing was said
 * @param score sum over answers of 1 minus the mean distance
 * @param lastAt when the last of these verdicts was led to
 * @param offset the last offset counted
 */
public record GoldTallyRow(
        UserId labeler, String taskType, long answered, long correct, double score, Instant lastAt, long offset) {}
