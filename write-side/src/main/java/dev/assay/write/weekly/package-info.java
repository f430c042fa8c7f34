/** What follows when a week is over: feedback to each labeler, and tests of who is a specialist. */
@NullMarked
package dev.assay.write.weekly;

import org.jspecify.annotations.NullMarked;
