package dev.assay.domain.shared;

/** Identity of an appeal, unique among its labeler's. */
public record AppealId(String value) implements Comparable<AppealId> {
    /** @throws IllegalArgumentException when the text is empty, over 128 characters, or has other than letters, digits and {@code ._-} */
    public AppealId {
        IdText.check("appeal id", value);
    }

    @Override
    public int compareTo(AppealId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
