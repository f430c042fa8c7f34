package dev.assay.read.labelerweeks;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.LocalDate;

/**
 * A labeler labeled in a project in a week.
 *
 * @param monday the week's Monday in UTC
 */
record LabelerWeek(ProjectId project, UserId labeler, LocalDate monday) {}
