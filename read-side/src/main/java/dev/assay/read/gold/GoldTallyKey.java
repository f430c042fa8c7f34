package dev.assay.read.gold;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;

/** Names what one labeler did on one kind of work of a project's gold. */
record GoldTallyKey(ProjectId project, UserId labeler, String taskType) {}
