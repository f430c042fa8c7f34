package dev.assay.read.invitationlist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;

/** Where an invitation's row is. */
record InvitationKey(ProjectId project, UserId user) {}
