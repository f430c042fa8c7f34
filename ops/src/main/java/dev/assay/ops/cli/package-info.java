/** The command line: one class per command. */
@NullMarked
package dev.assay.ops.cli;

import org.jspecify.annotations.NullMarked;
