/**
 * Which work a labeler gets next: hard rules that refuse, a score that ranks what is left, and the record of both. Pure; the
 * caller says what stands in which line and who asks.
 */
@NullMarked
package dev.assay.domain.routing;

import org.jspecify.annotations.NullMarked;
