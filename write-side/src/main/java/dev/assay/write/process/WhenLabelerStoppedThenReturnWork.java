package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.LabelerEvent.LabelerSuspended;
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

/** What a labeler holds goes back to the queue when they are suspended or their account is closed. */
public final class WhenLabelerStoppedThenReturnWork implements Reaction {
    private final Entities<UserCommand, User, UserRejection> users;
    private final Dispatch dispatch;

    public WhenLabelerStoppedThenReturnWork(Entities<UserCommand, User, UserRejection> users, Dispatch dispatch) {
        this.users = users;
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
            return takeBack(suspended.labeler(), suspended.origin());
        }
        if (record.event() instanceof UserDeactivated deactivated) {
            return takeBack(deactivated.user(), deactivated.origin());
        }
        return CompletableFuture.completedStage(Done.getInstance());
    }

    private CompletionStage<Done> takeBack(UserId labeler, Origin origin) {
        return users.standing(labeler.value()).thenCompose(standing -> {
            CompletionStage<Done> done = CompletableFuture.completedStage(Done.getInstance());
            for (ProjectId project : projects(standing.state())) {
                done = done.thenCompose(before -> dispatch.takeBack(project, labeler, origin))
                        .thenApply(count -> Done.getInstance());
            }
            return done;
        });
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
