/** Failures as the caller sees them: problem+json (RFC 9457) with stable types, made in one place. */
@NullMarked
package dev.assay.http.problem;

import org.jspecify.annotations.NullMarked;
