package dev.assay.read.workqueue;

import dev.assay.domain.shared.ImportId;

/**
 * Names one stretch of a project's queue: the items of one chunk of one import.
 *
 * @param position when it was taken in, as the offset of its event in the import lane: a chunk that comes later stands
 *     later, whichever import it belongs to, so a reader at the end of the queue misses none
 * @param number the chunk's number in its run, from 0
 */
public record QueueChunk(long position, ImportId run, int number) {}
