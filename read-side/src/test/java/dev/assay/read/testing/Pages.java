package dev.assay.read.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import java.util.ArrayList;
import java.util.List;

/** Delivers events of one entity to handlers, as pages. */
public final class Pages {
    private Pages() {}

    /** The events as one lane's first records; payloads hold the nodes views cut out. */
    public static List<FeedRecord> records(Lane lane, List<?> events) {
        List<FeedRecord> records = new ArrayList<>();
        for (Object event : events) {
            int number = records.size() + 1;
            String node = "{\"n\":" + number + "}";
            String json = "{\"label\":" + node + ",\"tally\":{\"leading\":" + node + "},\"expected\":" + node
                    + ",\"standard\":{\"expected\":" + node + "},\"verdict\":{\"fields\":" + node + "},\"clash\":"
                    + node
                    + ",\"predictions\":[{\"confidence\":0.5,\"label\":" + node + ",\"task\":\"t\"}]}";
            byte[] payload = json.getBytes(UTF_8);
            Recorded<Object> recorded = new Recorded<>(event, payload, ChainHash.start("x" + number));
            records.add(new FeedRecord(lane, number, "entity", number, recorded, Sample.at(number)));
        }
        return records;
    }

    /** All events in pages of a size. */
    public static void deliver(PageHandler handler, List<FeedRecord> records, int size) {
        for (int from = 0; from < records.size(); from += size) {
            List<FeedRecord> page = records.subList(from, Math.min(records.size(), from + size));
            handler.handle(new FeedPage(page.get(0).lane(), page))
                    .toCompletableFuture()
                    .join();
        }
    }

    /**
     * Everything a view may meet: all events, all of them again, and once more after a restart that forgot the offset.
     */
    public static void deliverTwice(PageHandler handler, List<FeedRecord> records, int size) {
        deliver(handler, records, size);
        deliver(handler, records, size);
        handler.reset();
        deliver(handler, records, size);
    }
}
