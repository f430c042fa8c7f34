/** The HTTP edge: routes, the labeling protocol and the mapping of failures. */
@NullMarked
package dev.assay.http;

import org.jspecify.annotations.NullMarked;
