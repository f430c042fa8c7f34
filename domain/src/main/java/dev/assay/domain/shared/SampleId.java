package dev.assay.domain.shared;

import java.util.regex.Pattern;

/** Identity of one audit sample: 1 to 40 lower-case letters and digits. */
public record SampleId(String value) implements Comparable<SampleId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,40}");

    /** @throws IllegalArgumentException when the text has another form */
    public SampleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("sample id must be 1 to 40 lower-case letters and digits");
        }
    }

    @Override
    public int compareTo(SampleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
