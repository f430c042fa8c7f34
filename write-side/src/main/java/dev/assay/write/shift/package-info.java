/** Keeps labelers to their working hours and breaks: what each did of late, in memory, and what follows from it. */
@NullMarked
package dev.assay.write.shift;

import org.jspecify.annotations.NullMarked;
