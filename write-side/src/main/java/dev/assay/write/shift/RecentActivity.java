package dev.assay.write.shift;

import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.shared.UserId;
import java.util.concurrent.CompletionStage;

/** What a labeler did lately in all projects, from the journal's events; perhaps a little late. */
@FunctionalInterface
public interface RecentActivity {
    CompletionStage<Activity> of(UserId labeler);
}
