/** What is told of the agreement of some part of a project's labels: which coefficients, of which answers. */
@NullMarked
package dev.assay.domain.agreement.slice;

import org.jspecify.annotations.NullMarked;
