/** When a labeler is at hand: working hours in their own time zone, with exceptions. */
@NullMarked
package dev.assay.domain.scheduling;

import org.jspecify.annotations.NullMarked;
