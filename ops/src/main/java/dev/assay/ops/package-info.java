/** The running server: settings, wiring, command line and storage. */
@NullMarked
package dev.assay.ops;

import org.jspecify.annotations.NullMarked;
