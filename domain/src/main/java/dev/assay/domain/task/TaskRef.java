package dev.assay.domain.task;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;

/**
 * Names a task to any reader of its events.
 *
 * @param externalId the item's id in the importer's own system, 1 to 256 characters
 */
public record TaskRef(ProjectId project, TaskId task, String externalId) {}
