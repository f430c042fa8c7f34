package dev.assay.domain.feed;

/** One totally ordered stream of events; all events of one entity are in one lane. */
public record Lane(EntityKind kind, int number) {
    /** Stored name, such as {@code task-3}. */
    public String key() {
        return kind.storedName() + '-' + number;
    }

    /**
     * The lane with a key.
     *
     * @throws IllegalArgumentException when the text is no lane's key
     */
    public static Lane of(String key) {
        int dash = key.lastIndexOf('-');
        return new Lane(EntityKind.named(key.substring(0, dash)), Integer.parseInt(key.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return key();
    }
}
