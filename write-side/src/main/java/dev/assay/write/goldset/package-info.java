/** The scheduled refresh of gold sets: figures come in by a port, the set itself decides. */
@NullMarked
package dev.assay.write.goldset;

import org.jspecify.annotations.NullMarked;
