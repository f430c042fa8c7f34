package dev.assay.domain.shared;

/** Identity of a project. */
public record ProjectId(String value) implements Comparable<ProjectId> {
    /** @throws IllegalArgumentException when the text is empty, over 128 characters, or has other than letters, digits and {@code ._-} */
    public ProjectId {
        IdText.check("project id", value);
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
