/** Walkthroughs of instruction versions over HTTP: opened, answered, judged, reported. */
@NullMarked
package dev.assay.http.walkthrough;

import org.jspecify.annotations.NullMarked;
