/** Labelers over HTTP: what they did, their skills, and their suspension. */
@NullMarked
package dev.assay.http.labeler;

import org.jspecify.annotations.NullMarked;
