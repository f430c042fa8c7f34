package dev.assay.write.intake;

import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;
import dev.assay.write.item.ItemStore.StoredKey;
import dev.assay.write.item.StoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a chunk's new items from those already there. An item is the same when its content is; an external id names one
 * content only.
 *
 * @param fresh items that go in, with the tasks made for them
 * @param items the same, as the import records them
 * @param rejected lines whose external id belongs to another content, after those that could not be read
 * @param duplicates lines whose item is there already
 */
record ChunkSorting(List<StoredItem> fresh, List<ImportedItem> items, List<RejectedLine> rejected, int duplicates) {
    /**
     * @param byHash what is there under the lines' hashes, taken in by a finished chunk
     * @param byExternalId what is there under the lines' external ids, taken in by a finished chunk
     */
    static ChunkSorting sort(
            ImportId run, Intake.Chunk chunk, Map<ItemHash, StoredKey> byHash, Map<String, StoredKey> byExternalId) {
        Map<ItemHash, StoredKey> hashes = new HashMap<>(byHash);
        Map<String, StoredKey> names = new HashMap<>(byExternalId);
        List<StoredItem> fresh = new ArrayList<>();
        List<ImportedItem> items = new ArrayList<>();
        List<RejectedLine> rejected = new ArrayList<>(chunk.rejected());
        int duplicates = 0;
        for (Intake.Line line : chunk.lines()) {
            StoredKey named = names.get(line.externalId());
            if (named != null && !named.hash().equals(line.hash())) {
                rejected.add(taken(line));
            } else if (named != null || hashes.containsKey(line.hash())) {
                duplicates++;
            } else {
                TaskId task = TaskId.of(run, chunk.number(), items.size());
                StoredKey key = new StoredKey(line.hash(), line.externalId(), task);
                hashes.put(line.hash(), key);
                names.put(line.externalId(), key);
                fresh.add(new StoredItem(line.hash(), line.externalId(), task, line.content()));
                items.add(new ImportedItem(
                        task, line.externalId(), line.hash(), line.overlap(), line.number(), line.traits()));
            }
        }
        return new ChunkSorting(fresh, items, rejected, duplicates);
    }

    private static RejectedLine taken(Intake.Line line) {
        return new RejectedLine(
                line.number(),
                "external-id-taken",
                "/externalId",
                "\"" + line.externalId() + "\" already names an item with other content; give this one another id");
    }
}
