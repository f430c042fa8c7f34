/** From basic to advanced work: gates that open on evidence, not on a lucky streak. */
@NullMarked
package dev.assay.domain.training;

import org.jspecify.annotations.NullMarked;
