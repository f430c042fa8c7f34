package dev.assay.write.dispatch;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;

/** Where the dispatcher hears how labelers do: the labeler accuracy view, seen from the write side. Only ranks; never decides. */
@FunctionalInterface
public interface LabelerRecords {
    /** @param day the day (UTC) whose labels are counted */
    CompletionStage<LabelerRecord> of(ProjectId project, UserId labeler, LocalDate day);
}
