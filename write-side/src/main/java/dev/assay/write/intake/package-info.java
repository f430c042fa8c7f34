/** Taking in items: chunk by chunk, each once. */
@NullMarked
package dev.assay.write.intake;

import org.jspecify.annotations.NullMarked;
