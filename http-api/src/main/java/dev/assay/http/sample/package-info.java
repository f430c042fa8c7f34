/** Audit samples over HTTP: drawn by a recorded seed, audited task by task, and what that says about all labels. */
@NullMarked
package dev.assay.http.sample;

import org.jspecify.annotations.NullMarked;
