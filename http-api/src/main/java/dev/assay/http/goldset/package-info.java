/** Gold sets over HTTP: how they are kept, refreshed and answered, and what they held at each version. */
@NullMarked
package dev.assay.http.goldset;

import org.jspecify.annotations.NullMarked;
