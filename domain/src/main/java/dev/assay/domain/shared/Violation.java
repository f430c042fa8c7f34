package dev.assay.domain.shared;

/**
 * One way in which input does not fit.
 *
 * @param pointer JSON Pointer (RFC 6901) to the offending value, relative to what was checked
 * @param message what is wrong and what would be right, for the person who sent it
 */
public record Violation(String pointer, String message) {
    /** The same violation seen from one level further out. */
    public Violation under(String prefix) {
        return new Violation(prefix + pointer, message);
    }
}
