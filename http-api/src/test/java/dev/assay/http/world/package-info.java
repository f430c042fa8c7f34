/** A whole system in memory that runs the real deciders, for tests of the HTTP edge. */
@NullMarked
package dev.assay.http.world;

import org.jspecify.annotations.NullMarked;
