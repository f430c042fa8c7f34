/** The benchmark: what a cycle of work costs here, against what its bare parts cost in the same run. */
@NullMarked
package dev.assay.ops.bench;

import org.jspecify.annotations.NullMarked;
