package dev.assay.read.labeleraccuracy;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;

/** Names a task's votes. */
record TaskKey(ProjectId project, TaskId task) {}
