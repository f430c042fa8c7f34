/** Outdated labels over HTTP: found by rule, and asked for anew by a run that goes on by itself. */
@NullMarked
package dev.assay.http.requeue;

import org.jspecify.annotations.NullMarked;
