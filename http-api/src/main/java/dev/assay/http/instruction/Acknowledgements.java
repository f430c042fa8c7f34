package dev.assay.http.instruction;

import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.concurrent.CompletionStage;

/** Labelers say that they have read an instruction version, whichever way that comes in. */
public final class Acknowledgements {
    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;

    public Acknowledgements(
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers) {
        this.projects = projects;
        this.labelers = labelers;
    }

    /**
     * What is answered.
     *
     * @param acknowledged the newest version the labeler has acknowledged
     */
    public record Acknowledged(ProjectId project, int acknowledged, boolean repeated) {}

    /** The stage fails with a 404 refusal when there is no such version. */
    public CompletionStage<Acknowledged> acknowledge(ProjectId project, int version, Origin origin) {
        return projects.standing(project.value()).thenCompose(standing -> {
            InstructionVersions.of(standing.state(), version);
            LabelerCommand command = new LabelerCommand.AcknowledgeInstructions(origin, project, version);
            return labelers.carry(origin.by().value(), command).thenApply(reply -> {
                Reply.Done<Labeler, LabelerRejection> done = Replies.done(reply, EntityProblems::of);
                return new Acknowledged(project, done.state().acknowledged(project), done.repeated());
            });
        });
    }
}
