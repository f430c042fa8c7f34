package dev.assay.read.workqueue;

import dev.assay.domain.shared.ImportId;

/**
 * Names one stretch of a project's queue: the items of one chunk of one import.
 *
 * @param startedAt when the import began, in epoch milliseconds
 * @param number the chunk's number in its run, from 0
 */
public record QueueChunk(long startedAt, ImportId run, int number) {}
