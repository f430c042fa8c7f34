/** The gate over HTTP: its policy, what it said of each batch, and a manager's word against it. */
@NullMarked
package dev.assay.http.gate;

import org.jspecify.annotations.NullMarked;
