/** Which items say nearly the same, and what follows where they were labeled otherwise. */
@NullMarked
package dev.assay.domain.reference;

import org.jspecify.annotations.NullMarked;
