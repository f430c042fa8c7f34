/** Who may do what: tokens, principals, permissions, and the one table that joins them. */
@NullMarked
package dev.assay.http.access;

import org.jspecify.annotations.NullMarked;
