package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetCommand;
import dev.assay.domain.goldset.GoldSetCommand.ChangeGoldSet;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.write.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** When a task becomes gold, or is gold no more, then its project's set has a new version: by whom, and why. */
public final class WhenGoldChangesThenVersionTheSet implements Reaction {
    private static final String NAME = "gold-set-members";

    private final Entities<GoldSetCommand, GoldSet, GoldSetRejection> sets;

    public WhenGoldChangesThenVersionTheSet(Entities<GoldSetCommand, GoldSet, GoldSetRejection> sets) {
        this.sets = sets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.TASK);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof GoldDeclared event) {
            return carry(new ChangeGoldSet(
                    origin(record, event.origin()),
                    event.ref().project(),
                    List.of(event.ref().task()),
                    List.of(),
                    event.justification()));
        }
        if (record.event() instanceof GoldRetired event) {
            return carry(new ChangeGoldSet(
                    origin(record, event.origin()),
                    event.ref().project(),
                    List.of(),
                    List.of(event.ref().task()),
                    event.justification()));
        }
        return CompletableFuture.completedStage(Done.getInstance());
    }

    private CompletionStage<Done> carry(ChangeGoldSet command) {
        return sets.carry(command.project().value(), command).thenApply(reply -> Done.getInstance());
    }

    /** Whoever declared or retired it, when they did, under a key made of the event: the same each time it is read. */
    private static Origin origin(FeedRecord record, Origin event) {
        String key = NAME + '/' + record.entityId() + '/' + record.sequence();
        return new Origin(event.by(), event.role(), event.at(), event.correlation(), new CommandKey(key, key));
    }
}
