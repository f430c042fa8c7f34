package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerEvent.LabelerSuspended;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserEvent.UserDeactivated;
import dev.assay.domain.user.UserRejection;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.entity.Entities;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What a labeler holds goes back to the queue when they are suspended or their account is closed. Whoever was let in again before
 * this was read keeps what they were given since.
 */
public final class WhenLabelerStoppedThenReturnWork implements Reaction {
    private static final CompletionStage<Done> DONE = CompletableFuture.completedStage(Done.getInstance());

    private final Entities<UserCommand, User, UserRejection> users;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final Dispatch dispatch;

    public WhenLabelerStoppedThenReturnWork(
            Entities<UserCommand, User, UserRejection> users,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            Dispatch dispatch) {
        this.users = users;
        this.labelers = labelers;
        this.dispatch = dispatch;
    }

    @Override
    public String name() {
        return "return-work";
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.LABELER, EntityKind.USER);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof LabelerSuspended suspended) {
            return labelers.standing(suspended.labeler().value())
                    .thenCompose(labeler -> isSuspended(labeler.state())
                            ? users.standing(suspended.labeler().value())
                                    .thenCompose(
                                            user -> takeBack(user.state(), suspended.labeler(), suspended.origin()))
                            : DONE);
        }
        if (record.event() instanceof UserDeactivated deactivated) {
            return users.standing(deactivated.user().value())
                    .thenCompose(user -> isClosed(user.state())
                            ? takeBack(user.state(), deactivated.user(), deactivated.origin())
                            : DONE);
        }
        return DONE;
    }

    private static boolean isSuspended(Labeler labeler) {
        return labeler instanceof Labeler.Enrolled enrolled && enrolled.suspended();
    }

    private static boolean isClosed(User user) {
        return user instanceof User.Registered known && known.deactivated();
    }

    private CompletionStage<Done> takeBack(User user, UserId labeler, Origin origin) {
        CompletionStage<Done> done = DONE;
        for (ProjectId project : projects(user)) {
            done = done.thenCompose(before -> dispatch.takeBack(project, labeler, origin))
                    .thenApply(count -> Done.getInstance());
        }
        return done;
    }

    private static List<ProjectId> projects(User user) {
        return user instanceof User.Registered known
                ? known.grants().stream()
                        .filter(grant -> grant.role() == Role.LABELER)
                        .map(grant -> Objects.requireNonNull(grant.project()))
                        .sorted(Comparator.comparing(ProjectId::value))
                        .toList()
                : List.of();
    }
}
