/** Instructions over HTTP: published in sections, read, compared, and acknowledged by labelers. */
@NullMarked
package dev.assay.http.instruction;

import org.jspecify.annotations.NullMarked;
