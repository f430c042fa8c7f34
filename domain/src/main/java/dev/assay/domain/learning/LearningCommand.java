package dev.assay.domain.learning;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import java.util.List;

/** What can be asked of a project's proposals. */
public sealed interface LearningCommand {
    Origin origin();

    /** Proposes what was found, but for what stands already. */
    record MakeProposals(Origin origin, ProjectId project, List<Proposal> found, LearningPolicy policy)
            implements LearningCommand {
        public MakeProposals {
            found = List.copyOf(found);
        }
    }

    /**
     * Takes a proposal up.
     *
     * @param reason may be empty
     * @param version the instruction version that answers it; 0 for none yet
     * @param newest the project's newest version
     */
    record TakeUpProposal(Origin origin, int number, String reason, int version, int newest)
            implements LearningCommand {}

    /** Declines a proposal, saying why. */
    record DeclineProposal(Origin origin, int number, String reason) implements LearningCommand {}
}
