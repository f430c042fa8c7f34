/** Projects over HTTP: created, edited against a revision, and read with every version of what they ask for. */
@NullMarked
package dev.assay.http.project;

import org.jspecify.annotations.NullMarked;
