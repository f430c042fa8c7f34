package dev.assay.http.task;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Assignment;
import dev.assay.write.dispatch.HandOut;
import java.time.Instant;

/**
 * A task handed out, as it is answered and pushed.
 *
 * @param schema what the label must look like
 * @param revision number of events in the task's history
 */
public record WorkView(
        AssignmentView assignment,
        TaskId task,
        String externalId,
        ItemContent item,
        LabelSchema schema,
        long revision) {
    /** A lease as its holder sees it. */
    public record AssignmentView(
            AssignmentId id, Instant grantedAt, Instant leaseUntil, int leaseSeconds, Versions versions) {}

    public static WorkView of(Labeling.Given.Work work) {
        HandOut.Assigned handOut = work.handOut();
        Assignment lease = handOut.assignment();
        LabelSchema schema = handOut.terms()
                .schema(lease.versions().schema())
                .orElseThrow(() -> new AssertionError("no schema " + lease.versions()));
        return new WorkView(
                new AssignmentView(
                        lease.id(), lease.grantedAt(), lease.until(), handOut.leaseSeconds(), lease.versions()),
                handOut.facts().ref().task(),
                handOut.facts().ref().externalId(),
                work.content(),
                schema,
                handOut.revision());
    }
}
