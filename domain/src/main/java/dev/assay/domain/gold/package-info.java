/** Gold tasks: what is expected, how an answer is measured against it, and how often gold is mixed into the stream. */
@NullMarked
package dev.assay.domain.gold;

import org.jspecify.annotations.NullMarked;
