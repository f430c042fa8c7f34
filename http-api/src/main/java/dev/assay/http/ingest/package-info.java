/** Import over HTTP: a stream of lines of any length, cut into chunks, each line judged on its own. */
@NullMarked
package dev.assay.http.ingest;

import org.jspecify.annotations.NullMarked;
