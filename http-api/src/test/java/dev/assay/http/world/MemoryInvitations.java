package dev.assay.http.world;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.user.UserEvent.InvitationAccepted;
import dev.assay.domain.user.UserEvent.InvitationRevoked;
import dev.assay.domain.user.UserEvent.UserInvited;
import dev.assay.read.invitationlist.InvitationListQuery;
import dev.assay.read.invitationlist.InvitationRow;
import dev.assay.read.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The invitations as the users' own events tell of them. */
final class MemoryInvitations implements InvitationListQuery {
    private final World world;

    MemoryInvitations(World world) {
        this.world = world;
    }

    @Override
    public CompletionStage<Page<InvitationRow>> list(ProjectId project, @Nullable String cursor, int limit) {
        Map<String, InvitationRow> rows = new TreeMap<>();
        world.users.all().forEach(record -> {
            if (record.event() instanceof UserInvited invited) {
                rows.put(record.entityId(), row(invited, InvitationRow.Standing.OPEN));
            } else if (record.event() instanceof InvitationRevoked) {
                rows.computeIfPresent(record.entityId(), (id, row) -> row(row, InvitationRow.Standing.REVOKED));
            } else if (record.event() instanceof InvitationAccepted) {
                rows.computeIfPresent(record.entityId(), (id, row) -> row(row, InvitationRow.Standing.ACCEPTED));
            }
        });
        List<InvitationRow> own = new ArrayList<>(rows.values());
        own.removeIf(row -> !row.project().equals(project));
        return MemoryReads.now(MemoryReads.page(own, cursor, limit));
    }

    private static InvitationRow row(UserInvited event, InvitationRow.Standing standing) {
        return new InvitationRow(
                event.invitation().project(),
                event.user(),
                event.invitation().roles(),
                event.origin().by(),
                event.origin().at(),
                event.invitation().expires(),
                standing,
                1);
    }

    private static InvitationRow row(InvitationRow row, InvitationRow.Standing standing) {
        return new InvitationRow(
                row.project(), row.user(), row.roles(), row.by(), row.invitedAt(), row.expires(), standing, 2);
    }
}
