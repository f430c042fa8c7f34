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
            Instructions instructions,
            ConsensusPolicy policy,
            int leaseSeconds)
            implements ProjectEvent {}

    /**
     * An instruction version was published.
     *
     * @param resolves labelers' questions that it answers; null, as events from before there were questions read, is none
     */
    record InstructionsPublished(
            ProjectId project,
            Origin origin,
            int version,
            Instructions instructions,
            String change,
            List<QuestionId> resolves)
            implements ProjectEvent {
        public InstructionsPublished {
            resolves = resolves == null ? List.of() : List.copyOf(resolves);
        }
    }

    /** It was said when labelers must acknowledge a version before they get more work. */
    record AcknowledgementSet(ProjectId project, Origin origin, AcknowledgementRule rule, String change)
            implements ProjectEvent {}

    /** A label schema version was published. */
    record SchemaPublished(ProjectId project, Origin origin, int version, LabelSchema schema, String change)
            implements ProjectEvent {}

    /** A consensus policy version was set. */
    record PolicySet(ProjectId project, Origin origin, int version, ConsensusPolicy policy, String change)
            implements ProjectEvent {}

    /** A routing policy version was set. */
    record RoutingSet(ProjectId project, Origin origin, int version, RoutingPolicy routing, String change)
            implements ProjectEvent {}

    /** A version of how labelers are watched was set. */
    record ScreeningSet(ProjectId project, Origin origin, int version, ScreeningPolicy screening, String change)
            implements ProjectEvent {}

    /** The project was paused, resumed or closed. */
    record StatusChanged(ProjectId project, Origin origin, ProjectStatus from, ProjectStatus to, String reason)
            implements ProjectEvent {}

    /** A gold policy version was set. */
    record GoldPolicySet(ProjectId project, Origin origin, int version, GoldPolicy policy, String change)
            implements ProjectEvent {}

    /** It was said whether instructions must be walked through before work is handed out. */
    record WalkthroughRuleSet(ProjectId project, Origin origin, WalkthroughRule rule, String change)
            implements ProjectEvent {}

    /** An instruction version has passed its walkthrough. */
    record WalkthroughPassed(ProjectId project, Origin origin, int version) implements ProjectEvent {}

    /** A version of the policy on predictions was set. */
    record ModelCheckSet(ProjectId project, Origin origin, int version, ModelCheck policy, String change)
            implements ProjectEvent {}

    /** A version of the policy on similar items was set. */
    record ReferenceCheckSet(ProjectId project, Origin origin, int version, ReferenceCheck policy, String change)
            implements ProjectEvent {}
}
