/** How well a labeler works: accuracy, consistency, speed and adaptability, with how sure that is. */
@NullMarked
package dev.assay.domain.scoring;

import org.jspecify.annotations.NullMarked;
