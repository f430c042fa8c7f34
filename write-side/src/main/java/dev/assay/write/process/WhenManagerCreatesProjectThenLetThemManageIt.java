package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.project.ProjectEvent.ProjectCreated;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserCommand.GrantRole;
import dev.assay.domain.user.UserRejection;
import dev.assay.write.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** When a manager creates a project then they manage it; an administrator manages every project as it is. */
public final class WhenManagerCreatesProjectThenLetThemManageIt implements Reaction {
    private static final String NAME = "first-manager";

    private final Entities<UserCommand, User, UserRejection> users;

    public WhenManagerCreatesProjectThenLetThemManageIt(Entities<UserCommand, User, UserRejection> users) {
        this.users = users;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.PROJECT);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (!(record.event() instanceof ProjectCreated created)
                || created.origin().role() != Role.MANAGER) {
            return CompletableFuture.completedStage(Done.getInstance());
        }
        // Somebody who was deactivated meanwhile is refused, and stays without.
        return users.carry(created.origin().by().value(), grant(created.project(), created.origin()))
                .thenApply(reply -> Done.getInstance());
    }

    /**
     * What this process sends. Public so that whoever takes the creation in can send it at once and the creator need not wait;
     * sent twice it changes nothing.
     *
     * @param created the origin of the creation
     */
    public static GrantRole grant(ProjectId project, Origin created) {
        String key = NAME + '/' + project;
        return new GrantRole(
                new Origin(Origin.SYSTEM, Role.SERVICE, created.at(), created.correlation(), new CommandKey(key, key)),
                new Grant(Role.MANAGER, project));
    }
}
