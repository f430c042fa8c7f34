/** What a labeler is told once a week about their own work. */
@NullMarked
package dev.assay.domain.feedback;

import org.jspecify.annotations.NullMarked;
