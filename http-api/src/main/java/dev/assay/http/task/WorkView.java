package dev.assay.http.task;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.Traits;
import dev.assay.write.dispatch.HandOut;
import java.time.Instant;
import java.util.List;

/**
 * A task handed out, as it is answered and pushed.
 *
 * @param task what the task is called to its labeler
 * @param schema what the label must look like
 */
public record WorkView(
        AssignmentView assignment, String task, ItemContent item, LabelSchema schema, InstructionsView instructions) {
    /** Which version holds, and ids of its sections that matter for the task, those about such tasks first. */
    public record InstructionsView(int version, List<String> sections) {}

    /** A lease as its holder sees it. */
    public record AssignmentView(
            AssignmentId id, Instant grantedAt, Instant leaseUntil, int leaseSeconds, Versions versions) {}

    public static WorkView of(Labeling.Given.Work work) {
        HandOut.Assigned handOut = work.handOut();
        Assignment lease = handOut.assignment();
        LabelSchema schema = handOut.terms()
                .schema(lease.versions().schema())
                .orElseThrow(() -> new AssertionError("no schema " + lease.versions()));
        Traits traits = handOut.facts().traits();
        return new WorkView(
                new AssignmentView(
                        lease.id(), lease.grantedAt(), lease.until(), handOut.leaseSeconds(), lease.versions()),
                work.task(),
                work.content(),
                schema,
                new InstructionsView(
                        lease.versions().instructions(),
                        work.instructions().mattering(traits.type(), traits.domain(), work.content())));
    }
}
