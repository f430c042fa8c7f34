package dev.assay.ops.server;

import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.shift.RecentActivity;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a labeler did of late in every project they label in, from the labeler-activity view, which starts later. */
final class ViewRecentActivity implements RecentActivity {
    private volatile @Nullable Sources sources;

    private record Sources(Entities<UserCommand, User, UserRejection> users, LabelerActivityQuery activity) {}

    void reads(Entities<UserCommand, User, UserRejection> users, LabelerActivityQuery activity) {
        sources = new Sources(users, activity);
    }

    @Override
    public CompletionStage<Activity> of(UserId labeler) {
        Sources from = Objects.requireNonNull(sources, "asked before the server was there");
        return from.users().standing(labeler.value()).thenCompose(standing -> {
            CompletionStage<Activity> all = CompletableFuture.completedStage(Activity.NONE);
            for (ProjectId project : projects(standing.state())) {
                all = all.thenCombine(
                        from.activity().of(project, labeler),
                        (sum, row) -> row.map(one -> sum.with(one.recent(), Limits.DEFAULT))
                                .orElse(sum));
            }
            return all;
        });
    }

    private static List<ProjectId> projects(User user) {
        return user instanceof User.Registered registered
                ? registered.grants().stream()
                        .filter(grant -> grant.role() == Role.LABELER)
                        .map(Grant::project)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()
                : List.of();
    }
}
