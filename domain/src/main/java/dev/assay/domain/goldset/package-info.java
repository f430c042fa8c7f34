/** Gold sets: which items measure labelers, chosen to cover a project's data, refreshed when they are worn. */
@NullMarked
package dev.assay.domain.goldset;

import org.jspecify.annotations.NullMarked;
