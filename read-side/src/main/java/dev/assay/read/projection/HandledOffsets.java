package dev.assay.read.projection;

import dev.assay.domain.feed.Lane;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** What the handlers running in this process have taken in since they started; known before the stored offset is. */
public final class HandledOffsets {
    private final Map<String, Map<Lane, Long>> offsets = new ConcurrentHashMap<>();

    /** The last offset handled here; empty when the lane's handler runs elsewhere or has not handled a page yet. */
    public OptionalLong of(String view, Lane lane) {
        Long offset = lanes(view).get(lane);
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    void handled(String view, FeedPage page) {
        lanes(view).put(page.lane(), page.last().offset());
    }

    void forget(String view, Lane lane) {
        lanes(view).remove(lane);
    }

    private Map<Lane, Long> lanes(String view) {
        return offsets.computeIfAbsent(view, none -> new ConcurrentHashMap<>());
    }
}
