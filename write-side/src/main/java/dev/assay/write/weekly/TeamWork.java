package dev.assay.write.weekly;

import dev.assay.domain.feedback.Labeled;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Who labeled what, from the journal's events; perhaps a little late. */
public interface TeamWork {
    CompletionStage<List<ProjectId>> projects();

    /** Everybody who ever labeled in a project. */
    CompletionStage<List<UserId>> labelers(ProjectId project);

    /** The labels a labeler submitted after one moment and up to another, in order. */
    CompletionStage<List<Labeled>> labels(ProjectId project, UserId labeler, Instant after, Instant upTo);
}
