package dev.assay.domain.shared;

import java.util.regex.Pattern;

/** Content address of an item: SHA-256 of its canonical content as 64 lower-case hexadecimal digits. */
public record ItemHash(String value) implements Comparable<ItemHash> {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when the text is not 64 lower-case hexadecimal digits */
    public ItemHash {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("item hash must be 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public int compareTo(ItemHash other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
