package dev.assay.read.projection;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.util.List;

/** A run of events of one lane, without gaps, handled as one. Never empty. */
public record FeedPage(Lane lane, List<FeedRecord> records) {
    /** @throws IllegalArgumentException when there are no records */
    public FeedPage {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a page has at least one event");
        }
    }

    public FeedRecord first() {
        return records.get(0);
    }

    public FeedRecord last() {
        return records.get(records.size() - 1);
    }
}
