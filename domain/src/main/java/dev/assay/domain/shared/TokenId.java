package dev.assay.domain.shared;

/** Public part of an access token: names it without proving anything. */
public record TokenId(String value) implements Comparable<TokenId> {
    /** @throws IllegalArgumentException when the text is empty, over 128 characters, or has other than letters, digits and {@code ._-} */
    public TokenId {
        IdText.check("token id", value);
    }

    @Override
    public int compareTo(TokenId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
