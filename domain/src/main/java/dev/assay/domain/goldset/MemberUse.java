package dev.assay.domain.goldset;

import dev.assay.domain.shared.TaskId;

/**
 * How a member of the set was used so far.
 *
 * @param seenBy labelers it was handed out to
 * @param answers answers that were measured against it
 * @param correct of them, right ones
 * @param goodAnswers answers of labelers who do well on other gold
 * @param goodCorrect of them, right ones
 */
public record MemberUse(
        TaskId task, GoldStratum stratum, int seenBy, int answers, int correct, int goodAnswers, int goodCorrect) {}
