/** Labelers' questions about their tasks, the answers, and the instruction versions that resolved them. */
@NullMarked
package dev.assay.domain.question;

import org.jspecify.annotations.NullMarked;
