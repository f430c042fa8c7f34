/** Gold over HTTP: declared one by one or in bulk, corrected, retired, and what came of it. */
@NullMarked
package dev.assay.http.gold;

import org.jspecify.annotations.NullMarked;
