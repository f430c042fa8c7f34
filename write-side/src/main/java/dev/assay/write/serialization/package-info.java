/** Stored names and the JSON of everything that is stored or sent. */
@NullMarked
package dev.assay.write.serialization;

import org.jspecify.annotations.NullMarked;
