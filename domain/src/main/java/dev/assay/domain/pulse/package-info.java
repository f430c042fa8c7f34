/** A short, optional word from labelers on how their week was, told to others only in sums. */
@NullMarked
package dev.assay.domain.pulse;

import org.jspecify.annotations.NullMarked;
