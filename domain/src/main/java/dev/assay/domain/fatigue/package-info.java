/** When a labeler must rest and when variety is due: pure functions over what the labeler did and when. */
@NullMarked
package dev.assay.domain.fatigue;

import org.jspecify.annotations.NullMarked;
