package dev.assay.read.labeleraccuracy;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;

/** Names a labeler's record of one task type in one project. */
record SkillKey(ProjectId project, UserId labeler, String type) {}
