/** Tasks in the order of their import, with what is known of each: where the dispatcher finds work. */
@NullMarked
package dev.assay.read.workqueue;

import org.jspecify.annotations.NullMarked;
