/** The registry of operations and what runs each of them: match, authorise, read, answer. */
@NullMarked
package dev.assay.http.route;

import org.jspecify.annotations.NullMarked;
