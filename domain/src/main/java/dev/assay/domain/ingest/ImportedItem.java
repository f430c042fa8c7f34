package dev.assay.domain.ingest;

import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Traits;

/**
 * One item that went in.
 *
 * @param line its line in the input, from 1
 * @param overlap labels wanted for this item alone; 0 takes the policy's figure
 * @param traits what kind of work it is
 */
public record ImportedItem(TaskId task, String externalId, ItemHash item, int overlap, long line, Traits traits) {
    /** An item nothing more was said of. */
    public ImportedItem(TaskId task, String externalId, ItemHash item, int overlap, long line) {
        this(task, externalId, item, overlap, line, Traits.NONE);
    }
}
