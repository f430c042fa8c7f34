package dev.assay.read.workqueue;

import dev.assay.domain.shared.UserId;
import java.time.Instant;

/** Who holds a label slot of a task, and until when unless renewed. */
public record QueueLease(UserId labeler, Instant until) {}
