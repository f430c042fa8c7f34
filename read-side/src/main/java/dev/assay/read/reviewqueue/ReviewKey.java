package dev.assay.read.reviewqueue;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;

/** Names a task that may be in review. */
record ReviewKey(ProjectId project, TaskId task) {}
