package dev.assay.read.projectprogress;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.projection.EventFacts;
import dev.assay.read.projection.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Counts a project's past in memory, by the same rules as the view. */
public final class ProgressReplay {
    private final Map<Lane, LaneProgress> lanes = new ConcurrentHashMap<>();

    private ProgressReplay() {}

    /** The progress as it stood; fails with {@link dev.assay.read.projection.ReplayRefusedException} at too high a cost. */
    public static CompletionStage<Progress> progress(Replay replay, ProjectId project, Instant moment) {
        ProgressReplay past = new ProgressReplay();
        return replay.run(project, moment, List.of(EntityKind.IMPORT, EntityKind.TASK), past::lane)
                .thenApply(done -> MergedProgress.of(project, List.copyOf(past.lanes.values())));
    }

    private Consumer<FeedRecord> lane(Lane lane) {
        LaneProgress progress = lanes.computeIfAbsent(lane, none -> new LaneProgress());
        return record -> {
            ProgressEvolution.apply(progress, record.event());
            progress.reach(
                    record.offset(),
                    EventFacts.of(record.event(), ProjectProgressView.NAME).at());
        };
    }
}
