/** What is known of labelers: error models learned from their own answers, and the algorithms that learn them. */
@NullMarked
package dev.assay.domain.crowd;

import org.jspecify.annotations.NullMarked;
