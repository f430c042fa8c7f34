/** What models say of items, and what follows where a model is sure and contradicts the label. */
@NullMarked
package dev.assay.domain.prediction;

import org.jspecify.annotations.NullMarked;
