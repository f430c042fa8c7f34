package dev.assay.domain.project;

import dev.assay.domain.consensus.MajorityPolicy;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;

/** What has happened to a project. */
public sealed interface ProjectEvent {
    ProjectId project();

    Origin origin();

    /** The project began, with version 1 of its schema, instructions and policy. */
    record ProjectCreated(
            ProjectId project,
            Origin origin,
            String name,
            LabelSchema schema,
            String instructions,
            MajorityPolicy policy,
            int leaseSeconds)
            implements ProjectEvent {}

    /** An instruction version was published. */
    record InstructionsPublished(ProjectId project, Origin origin, int version, String instructions, String change)
            implements ProjectEvent {}

    /** A label schema version was published. */
    record SchemaPublished(ProjectId project, Origin origin, int version, LabelSchema schema, String change)
            implements ProjectEvent {}

    /** A consensus policy version was set. */
    record PolicySet(ProjectId project, Origin origin, int version, MajorityPolicy policy, String change)
            implements ProjectEvent {}

    /** The project was paused, resumed or closed. */
    record StatusChanged(ProjectId project, Origin origin, ProjectStatus from, ProjectStatus to, String reason)
            implements ProjectEvent {}
}
