/** What keeps the server itself in view: health, metrics, views, and the documentation. */
@NullMarked
package dev.assay.http.operations;

import org.jspecify.annotations.NullMarked;
