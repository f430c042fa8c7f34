/** What happened to a task, event by event, with the proof that nothing was changed. */
@NullMarked
package dev.assay.http.history;

import org.jspecify.annotations.NullMarked;
