package dev.assay.domain.project;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import java.util.List;

/** What can be asked of a project. An edit names the revision it was made against, so that two editors cannot collide. */
public sealed interface ProjectCommand {
    Origin origin();

    /** Creates the project with version 1 of everything. {@code leaseSeconds} is how long a hand-out lasts, 10 to 86,400. */
    record CreateProject(
            Origin origin,
            ProjectId project,
            String name,
            LabelSchema schema,
            Instructions instructions,
            ConsensusPolicy policy,
            int leaseSeconds)
            implements ProjectCommand {}

    /**
     * Publishes the next instruction version.
     *
     * @param resolves labelers' questions that it answers
     */
    record PublishInstructions(
            Origin origin, long revision, Instructions instructions, String change, List<QuestionId> resolves)
            implements ProjectCommand {
        public PublishInstructions {
            resolves = List.copyOf(resolves);
        }
    }

    /** Says when labelers must acknowledge a version before they get more work. */
    record SetAcknowledgement(Origin origin, long revision, AcknowledgementRule rule, String change)
            implements ProjectCommand {}

    /** Publishes the next label schema version. */
    record PublishSchema(Origin origin, long revision, LabelSchema schema, String change) implements ProjectCommand {}

    /** Sets the next consensus policy version; it applies to decisions from then on. */
    record SetPolicy(Origin origin, long revision, ConsensusPolicy policy, String change) implements ProjectCommand {}

    /** Sets the next routing policy version; it applies to hand-outs from then on. */
    record SetRouting(Origin origin, long revision, RoutingPolicy routing, String change) implements ProjectCommand {}

    /** Sets how labelers are watched; a change has what was labeled before looked at anew. */
    record SetScreening(Origin origin, long revision, ScreeningPolicy screening, String change)
            implements ProjectCommand {}

    /** Sets what follows from predictions; what was predicted and labeled before is looked at anew. */
    record SetModelCheck(Origin origin, long revision, ModelCheck policy, String change) implements ProjectCommand {}

    /** Sets what is done about items that say nearly the same; what was labeled before is looked at anew. */
    record SetReferenceCheck(Origin origin, long revision, ReferenceCheck policy, String change)
            implements ProjectCommand {}

    /** Stops or resumes handing out work, or closes the project for good. */
    record ChangeStatus(Origin origin, long revision, ProjectStatus status, String reason) implements ProjectCommand {}

    /** Sets the next gold policy version; it applies to hand-outs from then on. */
    record SetGoldPolicy(Origin origin, long revision, GoldPolicy policy, String change) implements ProjectCommand {}

    /** Says whether instructions must be walked through before work is handed out. */
    record SetWalkthroughRule(Origin origin, long revision, WalkthroughRule rule, String change)
            implements ProjectCommand {}

    /** Takes in that an instruction version has passed its walkthrough. */
    record RecordWalkthrough(Origin origin, int version) implements ProjectCommand {}
}
