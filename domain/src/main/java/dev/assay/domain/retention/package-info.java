/** Who stays: labelers by the week they began in, and how many of them label in each later week. */
@NullMarked
package dev.assay.domain.retention;

import org.jspecify.annotations.NullMarked;
