/** The read side: views folded from the journal, and the queries over them. */
@NullMarked
package dev.assay.read;

import org.jspecify.annotations.NullMarked;
