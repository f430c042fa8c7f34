/** Processes: reactions to stored events that send commands, each safe to run twice. */
@NullMarked
package dev.assay.write.process;

import org.jspecify.annotations.NullMarked;
