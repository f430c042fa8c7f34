/** Audit samples and their tasks, for those who audit. */
@NullMarked
package dev.assay.read.samplequeue;

import org.jspecify.annotations.NullMarked;
