/** Tasks over HTTP: handed out, labeled, reviewed, and read as far as the reader may see. */
@NullMarked
package dev.assay.http.task;

import org.jspecify.annotations.NullMarked;
