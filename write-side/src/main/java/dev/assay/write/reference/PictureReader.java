package dev.assay.write.reference;

import dev.assay.domain.reference.PictureHash;
import dev.assay.domain.shared.ProjectId;
import java.util.Optional;

/** Reads pictures that lie on this server. */
public interface PictureReader {
    /** Reads none. */
    PictureReader NONE = (project, url) -> Optional.empty();

    /**
     * Blocks.
     *
     * @return as {@link PictureHash#of} wants it; empty where the picture lies elsewhere, is not there yet, or cannot be read
     */
    Optional<double[][]> luminance(ProjectId project, String url);
}
