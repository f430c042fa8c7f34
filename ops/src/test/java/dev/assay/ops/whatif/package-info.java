/** Recorded crowds under one policy and another. */
@NullMarked
package dev.assay.ops.whatif;

import org.jspecify.annotations.NullMarked;
