package dev.assay.read.labelerweeks;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletionStage;

/** Reads in which weeks a project's labelers labeled. */
@FunctionalInterface
public interface LabelerWeeksQuery {
    /**
     * Everybody who ever labeled, with the Mondays of their weeks. Reads the whole project, one small row for each labeler and
     * week.
     */
    CompletionStage<Map<UserId, SortedSet<LocalDate>>> weeks(ProjectId project);
}
