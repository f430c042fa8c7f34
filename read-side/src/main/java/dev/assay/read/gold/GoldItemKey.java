package dev.assay.read.gold;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;

/** Names a gold task. */
record GoldItemKey(ProjectId project, TaskId task) {}
