/** Serves the web workspace and the files of items that lie on the server. */
@NullMarked
package dev.assay.http.workspace;

import org.jspecify.annotations.NullMarked;
