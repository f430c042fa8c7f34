/** Shows reviewers how similar items were labeled. */
@NullMarked
package dev.assay.http.reference;

import org.jspecify.annotations.NullMarked;
