package dev.assay.domain.ingest;

import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;

/**
 * One item that went in.
 *
 * @param line its line in the input, from 1
 * @param overlap labels wanted for this item alone; 0 takes the policy's figure
 */
public record ImportedItem(TaskId task, String externalId, ItemHash item, int overlap, long line) {}
