package dev.assay.domain.routing;

/** The rules that no score can outweigh; in alphabetical order, which is how they are stored. */
public enum HardRule {
    /** The labeler has to take a break. */
    BREAK,
    /** The domain asks for a certificate that the labeler has not, or no longer. */
    CERTIFICATE,
    /** The labeler got as many tasks today as they may. */
    QUOTA,
    /** The labeler has touched every task of the line that has room, though it was worth more than the one chosen. */
    SEEN,
    /** The labeler lacks a skill. */
    SKILL,
    /** The labeler is suspended. */
    SUSPENDED
}
