package dev.assay.read.projection;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.read.cassandra.InFlight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Folds pages into states, keeping recently changed ones in memory, and skips what a state has already seen. Reading the
 * store is needed only for a state that was not changed lately.
 */
public final class PageFold<K, S> {
    private static final int LOADS = 64;

    private final FoldRules<K, S> rules;
    private final LinkedHashMap<K, S> recent;

    /** @param capacity how many states are kept in memory */
    public PageFold(FoldRules<K, S> rules, int capacity) {
        this.rules = rules;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, S> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Forgets every state. */
    public void reset() {
        recent.clear();
    }

    /** The states a page changes, as they are after it. */
    public CompletionStage<Map<K, S>> changed(FeedPage page) {
        Map<K, List<FeedRecord>> byKey = new LinkedHashMap<>();
        for (FeedRecord record : page.records()) {
            K key = rules.key(record);
            if (key != null) {
                byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(record);
            }
        }
        Map<K, S> before = new LinkedHashMap<>();
        List<K> missing = new ArrayList<>();
        byKey.forEach((key, records) -> {
            S known = recent.get(key);
            if (known != null) {
                before.put(key, known);
            } else if (!rules.begins(records.get(0))) {
                missing.add(key);
            }
        });
        return InFlight.all(missing, LOADS, rules::load).thenApply(loaded -> {
            for (int i = 0; i < missing.size(); i++) {
                putIfPresent(before, missing.get(i), loaded.get(i));
            }
            return fold(byKey, before);
        });
    }

    private void putIfPresent(Map<K, S> states, K key, Optional<S> state) {
        state.ifPresent(present -> states.put(key, present));
    }

    private Map<K, S> fold(Map<K, List<FeedRecord>> byKey, Map<K, S> before) {
        Map<K, S> changed = new LinkedHashMap<>();
        byKey.forEach((key, records) -> {
            S state = before.get(key);
            boolean moved = false;
            for (FeedRecord record : records) {
                if (state == null || rules.position(record) > rules.reached(state)) {
                    state = rules.apply(state, record);
                    moved = true;
                }
            }
            if (state != null) {
                recent.put(key, state);
                if (moved) {
                    changed.put(key, state);
                }
            }
        });
        return changed;
    }
}
