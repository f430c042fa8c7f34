package dev.assay.write.reference;

import dev.assay.domain.reference.PictureHash;
import dev.assay.domain.shared.ProjectId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What pictures look like. */
public interface Looks {
    /** Knows no picture: they are compared by their address alone. */
    Looks NONE = (project, url) -> CompletableFuture.completedStage(Optional.empty());

    /** Empty where the picture lies elsewhere, is not there yet, or cannot be read. */
    CompletionStage<Optional<PictureHash>> of(ProjectId project, String url);
}
