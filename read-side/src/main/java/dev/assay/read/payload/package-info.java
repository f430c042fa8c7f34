/** Pieces of stored JSON, cut out without reading and writing it anew. */
@NullMarked
package dev.assay.read.payload;

import org.jspecify.annotations.NullMarked;
