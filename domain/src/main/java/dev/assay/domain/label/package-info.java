/** Label schemas, the values labelers give, and the check of one against the other. */
@NullMarked
package dev.assay.domain.label;

import org.jspecify.annotations.NullMarked;
