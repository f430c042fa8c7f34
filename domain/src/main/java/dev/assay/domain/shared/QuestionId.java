package dev.assay.domain.shared;

import java.util.regex.Pattern;

/** Identity of one labeler's question: 1 to 40 lower-case letters and digits. */
public record QuestionId(String value) implements Comparable<QuestionId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,40}");

    /** @throws IllegalArgumentException when the text has another form */
    public QuestionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("question id must be 1 to 40 lower-case letters and digits");
        }
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
