/** Labels and outcomes as tables, for exports. */
@NullMarked
package dev.assay.read.labeltable;

import org.jspecify.annotations.NullMarked;
