package dev.assay.read.workqueue;

import dev.assay.domain.task.TaskFacts;

/**
 * A task as the queue knows it.
 *
 * @param line its line in the import, from 1
 * @param entry what has happened to it; {@link QueueEntry#WAITING} before its first assignment
 */
public record QueueRow(TaskFacts facts, long line, QueueEntry entry) {}
