package dev.assay.domain.shared;

import java.util.regex.Pattern;

/** Identity of one run that asks for new labels by rule: 1 to 40 lower-case letters and digits. */
public record RequeueId(String value) implements Comparable<RequeueId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,40}");

    /** @throws IllegalArgumentException when the text has another form */
    public RequeueId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("requeue id must be 1 to 40 lower-case letters and digits");
        }
    }

    @Override
    public int compareTo(RequeueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
