package dev.assay.read.gold;

import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * How one labeler's answer to one gold task compares with what was expected, by the latest verdict.
 *
 * @param taskType kind of work, empty where nothing was said
 * @param why what led to the verdict
 * @param score 1 minus the mean distance over the judged fields
 * @param fields verdict by field, as stored JSON
 * @param at when the labeler answered or, later, what led to the verdict happened
 */
public record GoldAnswer(
        UserId labeler,
        TaskId task,
        String taskType,
        GoldAnswered.Why why,
        boolean correct,
        double score,
        String fields,
        Instant at) {}
