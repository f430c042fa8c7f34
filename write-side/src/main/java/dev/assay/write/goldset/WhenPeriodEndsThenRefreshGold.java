package dev.assay.write.goldset;

import dev.assay.domain.goldset.GoldSelection;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetCommand;
import dev.assay.domain.goldset.GoldSetCommand.RefreshGoldSet;
import dev.assay.domain.goldset.GoldSetPolicy;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Refreshes a gold set once its period is over, and whenever somebody asks for it. Safe to run at any time and twice: the set
 * knows when it is due, and the key is made of the moment it was due at.
 */
public final class WhenPeriodEndsThenRefreshGold {
    private final Entities<GoldSetCommand, GoldSet, GoldSetRejection> sets;
    private final GoldFigures figures;

    public WhenPeriodEndsThenRefreshGold(
            Entities<GoldSetCommand, GoldSet, GoldSetRejection> sets, GoldFigures figures) {
        this.sets = sets;
        this.figures = figures;
    }

    /** Refreshes the set if it is due; answers whether it was. */
    public CompletionStage<Boolean> run(ProjectId project, Instant now) {
        return sets.standing(project.value()).thenCompose(standing -> {
            if (!(standing.state() instanceof GoldSet.Standing set) || !set.isDue(now)) {
                return CompletableFuture.completedStage(false);
            }
            String key = "gold-refresh/" + project + '/' + set.due();
            Origin origin = new Origin(Origin.SYSTEM, Role.SERVICE, now, key, new CommandKey(key, key));
            return refresh(project, set, origin, true, key)
                    .thenApply(
                            reply -> reply instanceof Reply.Done<GoldSet, GoldSetRejection> done && !done.repeated());
        });
    }

    /** Refreshes the set because somebody asks for it. */
    public CompletionStage<Reply<GoldSet, GoldSetRejection>> refresh(ProjectId project, Origin origin, String seed) {
        return sets.standing(project.value())
                .thenCompose(standing -> refresh(project, standing.state(), origin, false, seed));
    }

    private CompletionStage<Reply<GoldSet, GoldSetRejection>> refresh(
            ProjectId project, GoldSet state, Origin origin, boolean scheduled, String seed) {
        GoldSetPolicy policy = state instanceof GoldSet.Standing set ? set.policy() : null;
        if (policy == null) {
            return sets.carry(
                    project.value(),
                    new RefreshGoldSet(origin, scheduled, seed, Map.of(), List.of(), List.of(), List.of()));
        }
        return figures.of(project, policy, origin.at())
                .thenCompose(told -> sets.carry(
                        project.value(),
                        new RefreshGoldSet(
                                origin,
                                scheduled,
                                seed,
                                told.upTo(),
                                told.sizes(),
                                GoldSelection.shortlist(told.candidates(), policy, seed),
                                told.members())));
    }
}
