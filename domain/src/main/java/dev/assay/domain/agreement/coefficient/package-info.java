/** Coefficients of agreement, each with a 95 % interval, from tables that take one item's labels at a time. */
@NullMarked
package dev.assay.domain.agreement.coefficient;

import org.jspecify.annotations.NullMarked;
