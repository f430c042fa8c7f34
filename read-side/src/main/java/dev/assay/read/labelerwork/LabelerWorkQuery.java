package dev.assay.read.labelerwork;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads what labelers have labeled. */
public interface LabelerWorkQuery {
    /** The labels a labeler submitted in a project after one moment and up to another, in order of submission. */
    CompletionStage<List<WorkRow>> of(ProjectId project, UserId labeler, Instant after, Instant upTo);
}
