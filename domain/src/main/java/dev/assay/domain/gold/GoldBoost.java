package dev.assay.domain.gold;

import java.time.Instant;

/**
 * More gold for a labeler who is suspected.
 *
 * @param flag number of the suspicion
 * @param rate least share of the labeler's hand-outs
 * @param until when it ends
 */
public record GoldBoost(int flag, double rate, Instant until) {}
