/** At what kinds of work a labeler is demonstrably better than their peers. */
@NullMarked
package dev.assay.domain.specialisation;

import org.jspecify.annotations.NullMarked;
