/** Tasks that wait for a reviewer, oldest first. */
@NullMarked
package dev.assay.read.reviewqueue;

import org.jspecify.annotations.NullMarked;
