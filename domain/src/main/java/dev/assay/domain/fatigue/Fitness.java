package dev.assay.domain.fatigue;

import org.jspecify.annotations.Nullable;

/** Whether a labeler may be handed work at a moment. */
public sealed interface Fitness {
    /**
     * Work may go on.
     *
     * @param tiredOf the kind of work that is not to be handed out while there is another; null for none
     */
    record Fit(@Nullable Tired tiredOf) implements Fitness {}

    /** Nothing is handed out until the rest is over. */
    record MustRest(Rest rest) implements Fitness {}

    /**
     * One kind of work has gone on too long.
     *
     * @param otherwise the rest that is due where there is no other kind of work
     */
    record Tired(String kind, Rest otherwise) {}
}
