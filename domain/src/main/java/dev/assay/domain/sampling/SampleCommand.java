package dev.assay.domain.sampling;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.TaskId;

/** What can be asked of an audit sample. */
public sealed interface SampleCommand {
    Origin origin();

    /**
     * Records a draw.
     *
     * @param basis what of the journal it was drawn from
     */
    record DrawSample(
            Origin origin, SampleId sample, ProjectId project, String seed, Basis basis, SampleRule rule, Draw draw)
            implements SampleCommand {}

    /** Says whether a drawn task is settled on the right label; a wrong one needs a comment. */
    record AuditTask(Origin origin, TaskId task, AuditVerdict verdict, String comment) implements SampleCommand {}
}
