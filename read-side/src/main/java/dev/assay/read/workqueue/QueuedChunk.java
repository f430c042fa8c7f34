package dev.assay.read.workqueue;

import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;

/** A chunk with its place in the queue: the offset of its event. */
record QueuedChunk(long position, ChunkAccepted chunk) {}
