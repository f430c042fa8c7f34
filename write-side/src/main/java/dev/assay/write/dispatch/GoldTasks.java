package dev.assay.write.dispatch;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the dispatcher finds gold, and how experienced labelers are: views, seen from the write side. */
public interface GoldTasks {
    /** Every gold task of a project, those retired included. */
    CompletionStage<List<GoldTask>> all(ProjectId project);

    /** How many labels a labeler has submitted in a project, gold or not. */
    CompletionStage<Long> labels(ProjectId project, UserId labeler);
}
