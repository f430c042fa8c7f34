/** What labelers said of their weeks, to be summed up. */
@NullMarked
package dev.assay.read.pulselist;

import org.jspecify.annotations.NullMarked;
