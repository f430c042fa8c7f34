package dev.assay.read.labeltable;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;

/** Names one labeler's label of one task in one round. */
record LabelKey(ProjectId project, TaskId task, int round, UserId labeler) {}
