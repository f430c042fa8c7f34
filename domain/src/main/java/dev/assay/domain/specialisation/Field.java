package dev.assay.domain.specialisation;

/** A kind of work: task type and domain, each empty where tasks say nothing of it. */
public record Field(String type, String domain) implements Comparable<Field> {
    @Override
    public int compareTo(Field other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : domain.compareTo(other.domain);
    }
}
