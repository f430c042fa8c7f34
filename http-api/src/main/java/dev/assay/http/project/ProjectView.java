package dev.assay.http.project;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.AcknowledgementRule;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.project.WalkthroughRule;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Versions;

/** A project as it is answered: the current version of everything, and how many there are. */
record ProjectView(
        ProjectId id,
        String name,
        ProjectStatus status,
        long revision,
        Versions versions,
        LabelSchema schema,
        String instructions,
        AcknowledgementRule acknowledgement,
        WalkthroughRule walkthrough,
        boolean awaitsWalkthrough,
        ConsensusPolicy policy,
        int leaseSeconds) {
    static ProjectView of(Project.Existing project) {
        Versions versions = project.terms().versions();
        return new ProjectView(
                project.id(),
                project.name(),
                project.status(),
                project.revision(),
                versions,
                project.schemas().get(versions.schema() - 1),
                project.instructions().get(versions.instructions() - 1).markdown(),
                project.acknowledgement(),
                project.opening().rule(),
                project.awaitsWalkthrough(),
                project.terms().policy(),
                project.leaseSeconds());
    }
}
