/** In which weeks each labeler labeled, for those who ask who stays. */
@NullMarked
package dev.assay.read.labelerweeks;

import org.jspecify.annotations.NullMarked;
