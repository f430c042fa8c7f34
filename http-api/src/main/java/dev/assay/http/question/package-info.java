/** Labelers' questions over HTTP: asked from a task, answered by a reviewer, resolved by an instruction version. */
@NullMarked
package dev.assay.http.question;

import org.jspecify.annotations.NullMarked;
