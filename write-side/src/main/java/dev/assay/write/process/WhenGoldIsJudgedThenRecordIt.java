package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerCommand.RecordGoldVerdict;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered.Why;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.write.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** When a task measures an answer to gold, or measures it anew, then its labeler's record keeps the verdict. */
public final class WhenGoldIsJudgedThenRecordIt implements Reaction {
    private static final String NAME = "gold-record";

    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;

    public WhenGoldIsJudgedThenRecordIt(Entities<LabelerCommand, Labeler, LabelerRejection> labelers) {
        this.labelers = labelers;
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
        CompletionStage<Done> done = CompletableFuture.completedStage(Done.getInstance());
        for (RecordGoldVerdict command : consequences(record)) {
            done = done.thenCompose(before -> labelers.carry(command.labeler().value(), command))
                    .thenApply(reply -> Done.getInstance());
        }
        return done;
    }

    /** The system acts, when the event happened, under a key made of the event: the same each time it is read. */
    private static Origin origin(FeedRecord record, Origin event) {
        String key = NAME + '/' + record.entityId() + '/' + record.sequence();
        return new Origin(Origin.SYSTEM, Role.SERVICE, event.at(), event.correlation(), new CommandKey(key, key));
    }

    static List<RecordGoldVerdict> consequences(FeedRecord record) {
        if (!(record.event() instanceof TaskEvent event)) {
            return List.of();
        }
        Origin origin = origin(record, event.origin());
        if (event instanceof GoldLabelJudged judged) {
            return List.of(new RecordGoldVerdict(
                    origin,
                    judged.labeler(),
                    judged.ref().project(),
                    judged.ref().task(),
                    judged.taskType(),
                    Why.ANSWERED,
                    judged.verdict(),
                    null));
        }
        if (event instanceof GoldLabelRevised revised) {
            return List.of(new RecordGoldVerdict(
                    origin,
                    revised.labeler(),
                    revised.ref().project(),
                    revised.ref().task(),
                    revised.taskType(),
                    Why.REVISED,
                    revised.verdict(),
                    revised.before()));
        }
        return event instanceof GoldCorrected corrected ? rejudged(corrected, origin) : List.of();
    }

    private static List<RecordGoldVerdict> rejudged(GoldCorrected event, Origin origin) {
        return event.rejudged().entrySet().stream()
                .map(changed -> new RecordGoldVerdict(
                        origin,
                        changed.getKey(),
                        event.ref().project(),
                        event.ref().task(),
                        event.taskType(),
                        Why.CORRECTED,
                        changed.getValue().after(),
                        changed.getValue().before()))
                .toList();
    }
}
