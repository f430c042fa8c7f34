package dev.assay.http.history;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.FeedRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to redo a task's chain by hand: {@code start} is SHA-256 of {@code persistenceId} in UTF-8, and each
 * hash is SHA-256 of the hash before it (its 32 bytes) followed by the payload in UTF-8.
 *
 * @param head the last hash
 * @param verified whether redoing it here led to the stored hashes
 * @param brokenAt sequence of the first event whose hash or place does not fit; null when verified
 */
record Proof(
        String algorithm,
        String persistenceId,
        String start,
        List<Link> links,
        String head,
        boolean verified,
        @Nullable Long brokenAt) {
    /** One event: its exact stored text and its hash. */
    record Link(long sequence, String payload, String hash) {}

    static Proof of(String persistenceId, List<FeedRecord> records) {
        ChainHash start = ChainHash.start(persistenceId);
        ChainHash last = start;
        Long broken = null;
        List<Link> links = new ArrayList<>(records.size());
        for (FeedRecord record : records) {
            boolean fits = record.recorded().follows(last) && record.sequence() == links.size() + 1L;
            if (!fits && broken == null) {
                broken = record.sequence();
            }
            last = record.recorded().hash();
            links.add(new Link(
                    record.sequence(), new String(record.recorded().payload(), StandardCharsets.UTF_8), last.hex()));
        }
        return new Proof("SHA-256", persistenceId, start.hex(), links, last.hex(), broken == null, broken);
    }
}
