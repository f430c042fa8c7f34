package dev.assay.write.journal;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.labeler.LabelerSamples;
import dev.assay.domain.shared.Origins;
import dev.assay.write.serialization.DomainJson;
import java.util.ArrayList;
import java.util.List;

/** Events as a journal is given them or shows them. */
final class Events {
    static final Lane LANE = new Lane(EntityKind.LABELER, 0);

    private Events() {}

    /** An event at a place of the lane. */
    static FeedRecord at(long offset) {
        var recorded = DomainJson.record(
                EntityKind.LABELER,
                ChainHash.start("labeler|ann"),
                LabelerSamples.events().get(0));
        return new FeedRecord(LANE, offset, "ann", offset, recorded, Origins.START);
    }

    static List<FeedRecord> unplaced(int count) {
        List<FeedRecord> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(at(0));
        }
        return events;
    }

    static List<Long> offsets(List<FeedRecord> events) {
        return events.stream().map(FeedRecord::offset).toList();
    }
}
