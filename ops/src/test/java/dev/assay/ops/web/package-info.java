/** The web workspace in a real browser. */
@NullMarked
package dev.assay.ops.web;

import org.jspecify.annotations.NullMarked;
