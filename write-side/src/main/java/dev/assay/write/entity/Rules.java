package dev.assay.write.entity;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.shared.Decision;
import java.util.function.BiFunction;

/**
 * A domain decider as the actor runs it.
 *
 * @param absent the state before the first event
 * @param decide what a command leads to
 * @param evolve the state after an event
 */
public record Rules<C, E, S, R>(
        EntityKind kind, S absent, BiFunction<S, C, Decision<E, R>> decide, BiFunction<S, E, S> evolve) {}
