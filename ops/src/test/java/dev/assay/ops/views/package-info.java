/** The views over a real Cassandra. */
@NullMarked
package dev.assay.ops.views;

import org.jspecify.annotations.NullMarked;
