/** Servers as processes of their own, for the benchmark and the end-to-end tests. */
@NullMarked
package dev.assay.ops.process;

import org.jspecify.annotations.NullMarked;
