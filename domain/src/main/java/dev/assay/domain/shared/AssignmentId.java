package dev.assay.domain.shared;

/** Identity of one hand-out of a task to a labeler. */
public record AssignmentId(String value) implements Comparable<AssignmentId> {
    /** @throws IllegalArgumentException when the text is empty, over 128 characters, or has other than letters, digits and {@code ._-} */
    public AssignmentId {
        IdText.check("assignment id", value);
    }

    @Override
    public int compareTo(AssignmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
