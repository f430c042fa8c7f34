/** How far a project is: reviews waiting, counts, and a feed of them for dashboards. */
@NullMarked
package dev.assay.http.progress;

import org.jspecify.annotations.NullMarked;
