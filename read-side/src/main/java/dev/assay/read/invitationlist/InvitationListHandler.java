package dev.assay.read.invitationlist;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.user.Invitation;
import dev.assay.domain.user.UserEvent;
import dev.assay.domain.user.UserEvent.InvitationAccepted;
import dev.assay.domain.user.UserEvent.InvitationRevoked;
import dev.assay.domain.user.UserEvent.RoleGranted;
import dev.assay.domain.user.UserEvent.RoleRevoked;
import dev.assay.domain.user.UserEvent.TokenIssued;
import dev.assay.domain.user.UserEvent.TokenRevoked;
import dev.assay.domain.user.UserEvent.UserDeactivated;
import dev.assay.domain.user.UserEvent.UserInvited;
import dev.assay.domain.user.UserEvent.UserReactivated;
import dev.assay.domain.user.UserEvent.UserRegistered;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps the list of invitations. */
final class InvitationListHandler implements PageHandler, FoldRules<InvitationKey, InvitationRow> {
    /** What happens to those who came. */
    static final Set<Class<?>> IGNORED = Set.of(
            UserRegistered.class,
            RoleGranted.class,
            RoleRevoked.class,
            TokenIssued.class,
            TokenRevoked.class,
            UserDeactivated.class,
            UserReactivated.class);

    private static final int REMEMBERED = 1_000;

    private final InvitationListStore store;
    private final PageFold<InvitationKey, InvitationRow> fold = new PageFold<>(this, REMEMBERED);

    InvitationListHandler(InvitationListStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(rows -> store.write(rows.values()));
    }

    @Override
    public @Nullable InvitationKey key(FeedRecord record) {
        Object event = record.event();
        if (event instanceof UserInvited invited) {
            return new InvitationKey(invited.invitation().project(), invited.user());
        }
        if (event instanceof InvitationAccepted accepted) {
            return new InvitationKey(accepted.project(), accepted.user());
        }
        if (event instanceof InvitationRevoked revoked) {
            return new InvitationKey(revoked.project(), revoked.user());
        }
        if (IGNORED.contains(event.getClass())) {
            return null;
        }
        throw new UnknownEventException(InvitationListView.NAME, event);
    }

    @Override
    public long reached(InvitationRow row) {
        return row.revision();
    }

    @Override
    public InvitationRow apply(@Nullable InvitationRow before, FeedRecord record) {
        UserEvent event = (UserEvent) record.event();
        if (event instanceof UserInvited invited) {
            return invited(invited, record.sequence());
        }
        if (before == null) {
            throw new IllegalStateException(event + " cannot come before the user was invited");
        }
        return before.ended(
                event instanceof InvitationAccepted ? InvitationRow.Standing.ACCEPTED : InvitationRow.Standing.REVOKED,
                record.sequence());
    }

    private static InvitationRow invited(UserInvited event, long revision) {
        Invitation invitation = event.invitation();
        return new InvitationRow(
                invitation.project(),
                event.user(),
                invitation.roles(),
                event.origin().by(),
                event.origin().at(),
                invitation.expires(),
                InvitationRow.Standing.OPEN,
                revision);
    }

    @Override
    public CompletionStage<Optional<InvitationRow>> load(InvitationKey key) {
        return store.load(key);
    }
}
