package dev.assay.domain.shared;

/** Opaque identity of a person or service; the name behind it is kept apart and can be erased. */
public record UserId(String value) implements Comparable<UserId> {
    /** @throws IllegalArgumentException when the text is empty, over 128 characters, or has other than letters, digits and {@code ._-} */
    public UserId {
        IdText.check("user id", value);
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
