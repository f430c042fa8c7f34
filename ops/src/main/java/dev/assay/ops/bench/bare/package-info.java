/** The bare stack the benchmark compares with: HTTP, one sharded event-sourced actor, one small untagged event. */
@NullMarked
package dev.assay.ops.bench.bare;

import org.jspecify.annotations.NullMarked;
