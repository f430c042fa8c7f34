package dev.assay.domain.screening;

/** What can be wrong with how somebody labels. */
public enum Kind {
    /** Answers do not depend on the item: always the same, drawn at random, or in a pattern. */
    CARELESS,
    /** Answers are those another labeler gave before. */
    COPYING,
    /** Answers come faster than anybody gives them. No proof of carelessness. */
    TOO_FAST,
    /** Answers take longer than anybody needs. */
    TOO_SLOW,
    /** Too few answers to the gold that an earlier suspicion led to were right. */
    GOLD_FAILED;

    /** Whether it is about how fast somebody is, and not about what they answer. */
    public boolean pace() {
        return this == TOO_FAST || this == TOO_SLOW;
    }
}
