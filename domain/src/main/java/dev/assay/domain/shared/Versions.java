package dev.assay.domain.shared;

/**
 * The versions a piece of work was done and decided under, stamped from the first day.
 *
 * @param instructions number of the instruction version the labeler was shown, from 1
 * @param schema number of the label schema version, from 1
 * @param policy number of the consensus policy version, from 1
 */
public record Versions(int instructions, int schema, int policy) {
    /** @throws IllegalArgumentException when a number is below 1 */
    public Versions {
        if (instructions < 1 || schema < 1 || policy < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }
}
