/** What labelers were suspected of, for those who manage them. */
@NullMarked
package dev.assay.read.flaglist;

import org.jspecify.annotations.NullMarked;
