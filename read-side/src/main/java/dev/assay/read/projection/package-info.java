/** How views follow the journal: pages of events, folded and written at least once. */
@NullMarked
package dev.assay.read.projection;

import org.jspecify.annotations.NullMarked;
