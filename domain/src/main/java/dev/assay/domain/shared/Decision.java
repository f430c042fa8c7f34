package dev.assay.domain.shared;

import java.util.List;

/**
 * What a decider answers: accepted with the events to store (none when the intent was already fulfilled), or rejected
 * with a reason that is a value.
 */
public sealed interface Decision<E, R> {
    /** The command holds; {@code events} is empty when it was already done. */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused, and nothing changes. */
    record Rejected<E, R>(R reason) implements Decision<E, R> {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once, so nobody else can hold it
    static <E, R> Decision<E, R> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E, R> Decision<E, R> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E, R> Decision<E, R> alreadyDone() {
        return new Accepted<>(List.of());
    }

    static <E, R> Decision<E, R> reject(R reason) {
        return new Rejected<>(reason);
    }
}
