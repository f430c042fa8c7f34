/** A labeler's objection to what was decided about their work or about them, and who may judge it. */
@NullMarked
package dev.assay.domain.appeal;

import org.jspecify.annotations.NullMarked;
