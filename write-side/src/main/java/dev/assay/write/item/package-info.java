/** The content of items, by project and hash. */
@NullMarked
package dev.assay.write.item;

import org.jspecify.annotations.NullMarked;
