package dev.assay.domain.task;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a task. Every command carries who asks, when, and under which key. */
public sealed interface TaskCommand {
    Origin origin();

    /** Hands the task to a labeler until a moment; brings the task to life when it is the first. */
    record GrantAssignment(
            Origin origin, AssignmentId assignment, UserId labeler, Instant until, TaskFacts facts, Terms terms)
            implements TaskCommand {}

    /** Keeps a lease alive. */
    record RenewAssignment(Origin origin, AssignmentId assignment, Instant until) implements TaskCommand {}

    /** Takes back every lease that has run out by the command's moment. */
    record ExpireAssignments(Origin origin) implements TaskCommand {}

    /** Gives a task back unjudged. */
    record ReleaseAssignment(Origin origin, AssignmentId assignment) implements TaskCommand {}

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

    /** Confirms the leading label. */
    record AcceptOutcome(Origin origin, String comment) implements TaskCommand {}

    /** Sends the task back for a new round of labels, saying why. */
    record RejectOutcome(Origin origin, String comment) implements TaskCommand {}

    /** Settles the task on the caller's own label, with a justification. */
    record OverrideOutcome(
            Origin origin,
            Label label,
            String justification,
            Terms terms,
            @Nullable ItemContent item) implements TaskCommand {}

    /** Asks for a new round of labels. */
    record RequestRelabel(Origin origin, String reason) implements TaskCommand {}

    /** Asks for a new round of labels if one that stands in this round is outdated by the rule. */
    record RequeueTask(Origin origin, RelabelRule rule, String reason) implements TaskCommand {}
}
