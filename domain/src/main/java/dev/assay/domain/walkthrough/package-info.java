/** Walkthroughs: whether people read an instruction version the same way before work starts on it. */
@NullMarked
package dev.assay.domain.walkthrough;

import org.jspecify.annotations.NullMarked;
