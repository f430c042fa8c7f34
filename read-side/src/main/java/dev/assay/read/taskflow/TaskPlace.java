package dev.assay.read.taskflow;

import dev.assay.domain.task.Stage;
import java.time.Instant;

/**
 * Where a task is and since when.
 *
 * @param sequence the task's event that took it there; 0 for its import
 */
record TaskPlace(Stage stage, Instant since, long sequence) {}
