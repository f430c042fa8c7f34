package dev.assay.domain.task;

import dev.assay.domain.gold.GoldVerdict;

/**
 * What a gold task keeps of one labeler's answer, beside the label itself.
 *
 * @param number place among the task's gold answers, from 1
 * @param edition edition of the gold standard the verdict is by
 * @param taught whether the labeler was told what was expected
 */
public record GoldAnswer(int number, int edition, GoldVerdict verdict, boolean taught) {}
