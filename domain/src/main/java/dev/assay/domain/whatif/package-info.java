/** Plays a project's history under another consensus policy, and compares what comes of it with what came of it. */
@NullMarked
package dev.assay.domain.whatif;

import org.jspecify.annotations.NullMarked;
