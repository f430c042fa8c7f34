/** Handing out work: a window of ready tasks per project, kept in memory and free to be wrong. */
@NullMarked
package dev.assay.write.dispatch;

import org.jspecify.annotations.NullMarked;
