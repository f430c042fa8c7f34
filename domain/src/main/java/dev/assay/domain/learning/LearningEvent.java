package dev.assay.domain.learning;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;

/** What has happened to a project's proposals. */
public sealed interface LearningEvent {
    ProjectId project();

    Origin origin();

    int number();

    /** A change was proposed, with its figures and the policy they were measured by. */
    record ProposalMade(ProjectId project, Origin origin, int number, Proposal proposal, LearningPolicy policy)
            implements LearningEvent {}

    /** It was taken up: training begins, or the instructions are to be changed. The proposal is repeated for readers. */
    record ProposalTakenUp(ProjectId project, Origin origin, int number, Proposal proposal, String reason)
            implements LearningEvent {}

    /** An instruction version answers it. */
    record ProposalAnswered(ProjectId project, Origin origin, int number, int version) implements LearningEvent {}

    /** It was declined. */
    record ProposalDeclined(ProjectId project, Origin origin, int number, String reason) implements LearningEvent {}
}
