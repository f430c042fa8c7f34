package dev.assay.domain.appeal;

import dev.assay.domain.shared.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it stands.
 *
 * @param upheld null while it waits
 */
public record Appeal(
        ProjectId project, Subject subject, @Nullable Boolean upheld) {
    public Appeal decided(boolean right) {
        return new Appeal(project, subject, right);
    }

    public boolean open() {
        return upheld == null;
    }
}
