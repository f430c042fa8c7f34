package dev.assay.read.labeleractivity;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;

/** Names what one labeler did in one project. */
record ActivityKey(ProjectId project, UserId labeler) {}
