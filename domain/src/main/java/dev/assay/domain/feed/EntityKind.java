package dev.assay.domain.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of entity that have a history. Stored names and lane counts are part of the stored contract: they never
 * change.
 */
public enum EntityKind {
    PROJECT("project", 1),
    TASK("task", 8),
    LABELER("labeler", 1),
    USER("user", 1),
    IMPORT("import", 1),
    QUESTION("question", 1),
    REQUEUE("requeue", 1),
    SAMPLE("sample", 1),
    GATE("gate", 1),
    GOLD_SET("gold-set", 1),
    WALKTHROUGH("walkthrough", 1),
    MODEL("model", 1),
    LEARNING("learning", 1);

    private final String storedName;
    private final int lanes;

    EntityKind(String storedName, int lanes) {
        this.storedName = storedName;
        this.lanes = lanes;
    }

    public String storedName() {
        return storedName;
    }

    /** All lanes of this kind. */
    public List<Lane> lanes() {
        List<Lane> all = new ArrayList<>();
        for (int number = 0; number < lanes; number++) {
            all.add(new Lane(this, number));
        }
        return List.copyOf(all);
    }

    /** The lane that holds an entity's events. Uses {@link String#hashCode()}, whose result Java specifies. */
    public Lane laneOf(String entityId) {
        return new Lane(this, Math.floorMod(entityId.hashCode(), lanes));
    }

    /** The key of an entity's history: {@code <stored name>|<entity id>}. */
    public String persistenceId(String entityId) {
        return storedName + '|' + entityId;
    }

    /**
     * The kind stored under a name.
     *
     * @throws IllegalArgumentException when no kind has the name
     */
    public static EntityKind named(String storedName) {
        for (EntityKind kind : values()) {
            if (kind.storedName.equals(storedName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no entity kind is stored as " + storedName);
    }

    /**
     * The kind of entity a history belongs to.
     *
     * @throws IllegalArgumentException when the text is not {@code <stored name>|<entity id>}
     */
    public static EntityKind ofPersistenceId(String persistenceId) {
        int bar = persistenceId.indexOf('|');
        if (bar < 1) {
            throw new IllegalArgumentException("not a persistence id: " + persistenceId);
        }
        return named(persistenceId.substring(0, bar));
    }

    /** The part of a persistence id after the bar. */
    public static String entityId(String persistenceId) {
        return persistenceId.substring(persistenceId.indexOf('|') + 1);
    }
}
