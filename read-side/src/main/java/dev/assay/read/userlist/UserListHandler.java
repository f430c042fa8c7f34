package dev.assay.read.userlist;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps the list of users. */
final class UserListHandler implements PageHandler, FoldRules<UserId, UserRow> {
    /** Change nothing but the revision: tokens are nobody's business here. */
    static final Set<Class<?>> IGNORED = Set.of(TokenIssued.class, TokenRevoked.class);

    /** Come before there is a user to list. */
    static final Set<Class<?>> NOT_YET = Set.of(UserInvited.class, InvitationRevoked.class, InvitationAccepted.class);

    private static final int REMEMBERED = 1_000;

    private final UserListStore store;
    private final PageFold<UserId, UserRow> fold = new PageFold<>(this, REMEMBERED);

    UserListHandler(UserListStore store) {
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
    public @Nullable UserId key(FeedRecord record) {
        if (NOT_YET.contains(record.event().getClass())) {
            return null;
        }
        if (record.event() instanceof UserEvent event) {
            return event.user();
        }
        throw new UnknownEventException(UserListView.NAME, record.event());
    }

    @Override
    public long reached(UserRow row) {
        return row.revision();
    }

    @Override
    public UserRow apply(@Nullable UserRow before, FeedRecord record) {
        Object event = record.event();
        if (event instanceof UserRegistered registered) {
            return new UserRow(
                    registered.user(), true, Set.of(), registered.origin().at(), record.sequence());
        }
        if (before == null) {
            throw new IllegalStateException(event + " cannot come before the user was registered");
        }
        boolean active = before.active();
        Set<Grant> grants = new HashSet<>(before.grants());
        if (event instanceof RoleGranted granted) {
            grants.add(granted.grant());
        } else if (event instanceof RoleRevoked revoked) {
            grants.remove(revoked.grant());
        } else if (event instanceof UserDeactivated || event instanceof UserReactivated) {
            active = event instanceof UserReactivated;
        } else if (!IGNORED.contains(event.getClass())) {
            throw new UnknownEventException(UserListView.NAME, event);
        }
        return new UserRow(before.id(), active, grants, before.registeredAt(), record.sequence());
    }

    @Override
    public CompletionStage<Optional<UserRow>> load(UserId id) {
        return store.load(id);
    }
}
