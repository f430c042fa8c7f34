package dev.assay.read.labeleraccuracy;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;

/** Names a labeler's last day in a project. */
record DayKey(ProjectId project, UserId labeler) {}
