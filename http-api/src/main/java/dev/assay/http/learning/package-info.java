/** Learning from wrong answers, over HTTP: causes, proposals, and what instruction versions brought. */
@NullMarked
package dev.assay.http.learning;

import org.jspecify.annotations.NullMarked;
