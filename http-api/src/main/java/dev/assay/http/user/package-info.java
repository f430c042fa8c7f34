/** Users over HTTP: roles, tokens and the person behind an id. */
@NullMarked
package dev.assay.http.user;

import org.jspecify.annotations.NullMarked;
