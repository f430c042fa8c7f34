package dev.assay.read.grouplist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * A labeler and a group.
 *
 * @param member whether the labeler is in it, or was and left
 * @param since when that began
 * @param by who decided so
 */
public record GroupRow(ProjectId project, String group, UserId labeler, boolean member, Instant since, UserId by) {}
