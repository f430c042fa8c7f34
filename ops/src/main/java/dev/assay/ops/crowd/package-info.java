/** Plays recorded or simulated crowds through the public API, as their workers, and scores what comes out. */
@NullMarked
package dev.assay.ops.crowd;

import org.jspecify.annotations.NullMarked;
