package dev.assay.domain.task;

import dev.assay.domain.consensus.Spending;
import dev.assay.domain.crowd.CrowdModel;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.routing.Routing;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a task. Every command carries who asks, when, and under which key. */
public sealed interface TaskCommand {
    Origin origin();

    /**
     * Hands the task to a labeler until a moment; brings the task to life when it is the first.
     *
     * @param routing why this task to this labeler; null where there was nothing to choose
     */
    record GrantAssignment(
            Origin origin,
            AssignmentId assignment,
            UserId labeler,
            Instant until,
            TaskFacts facts,
            Terms terms,
            @Nullable Routing routing)
            implements TaskCommand {
        /** Without a choice to explain. */
        public GrantAssignment(
                Origin origin, AssignmentId assignment, UserId labeler, Instant until, TaskFacts facts, Terms terms) {
            this(origin, assignment, labeler, until, facts, terms, null);
        }
    }

    /** Keeps a lease alive. */
    record RenewAssignment(Origin origin, AssignmentId assignment, Instant until) implements TaskCommand {}

    /** Takes back every lease that has run out by the command's moment. */
    record ExpireAssignments(Origin origin) implements TaskCommand {}

    /** Gives a task back unjudged. */
    record ReleaseAssignment(Origin origin, AssignmentId assignment) implements TaskCommand {}

    /** Takes an assignment back from a labeler who gets no work any more; done already where nobody holds it. */
    record WithdrawAssignment(Origin origin, AssignmentId assignment) implements TaskCommand {}

    /** Declines to label, with the reason; the labeler is not asked again in this round. */
    record SkipTask(Origin origin, AssignmentId assignment, String reason) implements TaskCommand {}

    /**
     * Answers an assignment.
     *
     * @param item the item's content where the schema needs it for the check, else null
     */
    record SubmitLabel(
            Origin origin,
            AssignmentId assignment,
            Label label,
            Terms terms,
            @Nullable ItemContent item) implements TaskCommand {}

    /** Replaces the caller's own label while the task is open. */
    record ReviseLabel(
            Origin origin,
            Label label,
            Terms terms,
            @Nullable ItemContent item) implements TaskCommand {}

    /** Says that the item is out of the ordinary; for those who hold or have labeled it in this round. */
    record FlagEdgeCase(Origin origin, String reason) implements TaskCommand {}

    /**
     * Decides by what is known beyond the item, once the labels wanted are in.
     *
     * @param context the crowd's error models, the item's novelty, and what the project has spent
     */
    record WeighLabels(Origin origin, Terms terms, Context context) implements TaskCommand {}

    /**
     * Confirms the leading label.
     *
     * @param skills what the reviewer is good at; likewise below
     */
    record AcceptOutcome(Origin origin, String comment, Set<String> skills) implements TaskCommand {
        public AcceptOutcome {
            skills = Set.copyOf(skills);
        }
    }

    /** Sends the task back for a new round of labels, saying why. */
    record RejectOutcome(Origin origin, String comment, Set<String> skills) implements TaskCommand {
        public RejectOutcome {
            skills = Set.copyOf(skills);
        }
    }

    /** Settles the task on the caller's own label, with a justification. */
    record OverrideOutcome(
            Origin origin,
            Label label,
            String justification,
            Terms terms,
            @Nullable ItemContent item,
            Set<String> skills)
            implements TaskCommand {
        public OverrideOutcome {
            skills = Set.copyOf(skills);
        }
    }

    /** Asks for a new round of labels. */
    record RequestRelabel(Origin origin, String reason) implements TaskCommand {}

    /**
     * Asks for a review of a settled task; a task at another stage stays there.
     *
     * @param reviewed whether one goes too that a reviewer or an expert has settled
     */
    record SendToReview(Origin origin, String reason, boolean reviewed) implements TaskCommand {}

    /**
     * Sends a task to review that is settled by its labels alone, where a sure prediction contradicts them; any other task
     * stays as it is.
     *
     * @param against the label it was found to contradict; where the task is settled on another now, nothing follows
     * @param check version of the policy, from 1
     * @param schema the current label schema
     */
    record EscalateClash(
            Origin origin,
            ModelVersion model,
            Label predicted,
            double confidence,
            Label against,
            int check,
            ModelCheck policy,
            LabelSchema schema)
            implements TaskCommand {}

    /**
     * Sends a task to review that is settled by its labels alone, where a similar item was settled otherwise; any other task
     * stays as it is.
     *
     * @param other task of the similar item
     * @param externalId of the similar item
     * @param label what that was settled on
     * @param against the label it was found to contradict; where the task is settled on another now, nothing follows
     * @param check version of the policy, from 1
     * @param schema the current label schema
     */
    record EscalateLikeness(
            Origin origin,
            TaskId other,
            String externalId,
            double similarity,
            Label label,
            Label against,
            int check,
            ReferenceCheck policy,
            LabelSchema schema)
            implements TaskCommand {}

    /** Asks for a new round of labels if one that stands in this round is outdated by the rule. */
    record RequeueTask(Origin origin, RelabelRule rule, String reason) implements TaskCommand {}

    /**
     * What is known beyond an item at one moment.
     *
     * @param crowd the error models of those who labeled it
     * @param novelty how unlike every earlier settled item it is, in [0, 1]; empty when nobody measured
     * @param spending what the project has spent of its labels; empty when nobody counted
     */
    record Context(CrowdModel crowd, OptionalDouble novelty, Optional<Spending> spending) {}

    /**
     * Sets the task aside for a labeler until a moment, saying why; brings it to life when it is the first.
     *
     * @param push whether the labeler is to get it next, before all else
     */
    record ReserveTask(
            Origin origin, UserId labeler, Instant until, boolean push, String reason, TaskFacts facts, Terms terms)
            implements TaskCommand {}

    /** Ends a reservation and takes back what its labeler holds of the task, saying why. */
    record ReleaseReservation(Origin origin, String reason) implements TaskCommand {}

    /** Changes how soon the task is handed out, saying why; brings it to life when it is the first. */
    record ChangePriority(Origin origin, int priority, String reason, TaskFacts facts, Terms terms)
            implements TaskCommand {}

    /**
     * Makes the task gold, with a justification; brings it to life where nobody was assigned it yet.
     *
     * @param item the item's content where the schema needs it for the check, else null
     */
    record DeclareGold(
            Origin origin,
            GoldStandard standard,
            String justification,
            TaskFacts facts,
            Terms terms,
            @Nullable ItemContent item)
            implements TaskCommand {}

    /** Replaces what is expected, with a justification; answers given before are judged again. */
    record CorrectGold(
            Origin origin,
            GoldStandard standard,
            String justification,
            Terms terms,
            @Nullable ItemContent item) implements TaskCommand {}

    /** Takes the task out of the gold, with a justification; it is settled on what was expected. */
    record RetireGold(Origin origin, String justification) implements TaskCommand {}

    /** Hands a gold task to a labeler who has never judged it, because a draw said so. */
    record GrantGold(
            Origin origin, AssignmentId assignment, UserId labeler, Instant until, Terms terms, GoldChance chance)
            implements TaskCommand {}
}
