/** Requests read strictly, each misfit named by its JSON pointer; answers written in the system's one JSON. */
@NullMarked
package dev.assay.http.json;

import org.jspecify.annotations.NullMarked;
