package dev.assay.domain.shared;

import java.util.regex.Pattern;

/** Identity of one ingestion run: 1 to 40 lower-case letters and digits, so that it can be part of a {@link TaskId}. */
public record ImportId(String value) implements Comparable<ImportId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,40}");

    /** @throws IllegalArgumentException when the text has another form */
    public ImportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("import id must be 1 to 40 lower-case letters and digits");
        }
    }

    @Override
    public int compareTo(ImportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
