/** Asking for new labels by rule: which labels a changed instruction affects, and one run over them. */
@NullMarked
package dev.assay.domain.requeue;

import org.jspecify.annotations.NullMarked;
