/** Plays recorded crowds against each consensus strategy, without a server, and scores what comes out. */
@NullMarked
package dev.assay.ops.evaluate;

import org.jspecify.annotations.NullMarked;
