package dev.assay.domain.ingest;

/**
 * One line that did not go in.
 *
 * @param line its number in the input, from 1
 * @param code stable kebab-case reason: {@code malformed}, {@code invalid}, {@code external-id-taken}, {@code too-large}
 * @param pointer JSON Pointer to the offending value in the line, empty for the whole line
 * @param message what is wrong and what would be right
 */
public record RejectedLine(long line, String code, String pointer, String message) {}
