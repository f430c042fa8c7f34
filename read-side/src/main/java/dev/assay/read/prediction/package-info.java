/** What models said of a project's items, beside what the items were settled on. */
@NullMarked
package dev.assay.read.prediction;

import org.jspecify.annotations.NullMarked;
