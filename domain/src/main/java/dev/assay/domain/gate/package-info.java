/** The gate: whether a batch's labels agree enough, and what follows where they do not. */
@NullMarked
package dev.assay.domain.gate;

import org.jspecify.annotations.NullMarked;
