/** Who stands behind an opaque user id; kept outside the journal so that it can be erased. */
@NullMarked
package dev.assay.write.people;

import org.jspecify.annotations.NullMarked;
