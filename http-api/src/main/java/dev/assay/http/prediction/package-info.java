/** Takes in what models say of items, and tells how they did. */
@NullMarked
package dev.assay.http.prediction;

import org.jspecify.annotations.NullMarked;
