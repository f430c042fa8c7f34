package dev.assay.read.projection;

import dev.assay.domain.feed.FeedRecord;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** How events of a lane fold into states, one per key; unless overridden, a key is an entity. */
public interface FoldRules<K, S> {
    /** Whose state a record changes; null for none. Fails with {@link UnknownEventException} rather than guess. */
    @Nullable
    K key(FeedRecord record);

    /** Whether a record is the very first of its key, so that there is nothing to load. */
    default boolean begins(FeedRecord record) {
        return record.sequence() == 1;
    }

    /** Where a record stands in the order its key is folded in; grows from record to record. */
    default long position(FeedRecord record) {
        return record.sequence();
    }

    /** The position a state has reached. */
    long reached(S state);

    /** The state after a record; null before is none yet. */
    S apply(@Nullable S before, FeedRecord record);

    /** The stored state. */
    CompletionStage<Optional<S>> load(K key);
}
