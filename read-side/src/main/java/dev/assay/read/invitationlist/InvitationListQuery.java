package dev.assay.read.invitationlist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.read.paging.Page;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads the invitations to a project. */
public interface InvitationListQuery {
    /**
     * All invitations to a project in the order of their users' ids.
     *
     * @param cursor where the page begins; null from the beginning
     */
    CompletionStage<Page<InvitationRow>> list(ProjectId project, @Nullable String cursor, int limit);
}
