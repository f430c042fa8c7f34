package dev.assay.read.whatif;

import dev.assay.domain.feed.FeedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Puts lanes into one order: by when events were written, each lane's own order kept whatever the clocks said. */
final class JournalOrder {
    private JournalOrder() {}

    /** The next event of a lane. */
    private record Head(List<FeedRecord> records, int lane, int place) {
        FeedRecord record() {
            return records.get(place);
        }
    }

    /** All records; of several written at once, those of the list that is named first. */
    static List<FeedRecord> of(List<List<FeedRecord>> lanes) {
        PriorityQueue<Head> heads = new PriorityQueue<>(
                Comparator.comparing((Head head) -> head.record().writtenAt()).thenComparing(Head::lane));
        for (int lane = 0; lane < lanes.size(); lane++) {
            offer(heads, lanes.get(lane), lane, 0);
        }
        List<FeedRecord> ordered = new ArrayList<>();
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            ordered.add(head.record());
            offer(heads, head.records(), head.lane(), head.place() + 1);
        }
        return ordered;
    }

    private static void offer(PriorityQueue<Head> heads, List<FeedRecord> records, int lane, int place) {
        if (place < records.size()) {
            heads.add(new Head(records, lane, place));
        }
    }
}
