/** Finds items that say nearly the same as an item, and how they were labeled. */
@NullMarked
package dev.assay.write.reference;

import org.jspecify.annotations.NullMarked;
