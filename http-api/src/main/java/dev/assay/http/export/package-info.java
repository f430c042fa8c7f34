/** Labels and outcomes as files, streamed, with a checksum at the end. */
@NullMarked
package dev.assay.http.export;

import org.jspecify.annotations.NullMarked;
