/** Reads a project's history from the journal and plays it under another policy; writes nothing. */
@NullMarked
package dev.assay.read.whatif;

import org.jspecify.annotations.NullMarked;
