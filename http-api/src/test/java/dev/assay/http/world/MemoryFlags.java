package dev.assay.http.world;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.LabelerEvent.FlagDismissed;
import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.flaglist.FlagListQuery;
import dev.assay.read.flaglist.FlagRow;
import dev.assay.read.paging.Page;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Suspicions, told from the labelers' events at the moment of asking. */
final class MemoryFlags implements FlagListQuery {
    private final World world;

    MemoryFlags(World world) {
        this.world = world;
    }

    @Override
    public CompletionStage<Page<FlagRow>> list(
            ProjectId project, Predicate<FlagRow> wanted, @Nullable String cursor, int limit) {
        List<Object> events =
                world.labelers.all().stream().map(FeedRecord::event).toList();
        List<FlagRow> rows = events.stream()
                .filter(event -> event instanceof LabelerFlagged)
                .map(LabelerFlagged.class::cast)
                .filter(flagged -> flagged.project().equals(project))
                .map(flagged -> row(flagged, events))
                .filter(wanted)
                .toList();
        return MemoryReads.now(MemoryReads.page(rows, cursor, limit));
    }

    private static FlagRow.@Nullable Ended ended(LabelerFlagged flagged, List<Object> events) {
        return events.stream()
                .filter(event -> event instanceof GoldWatchEnded)
                .map(GoldWatchEnded.class::cast)
                .filter(ended -> ended.labeler().equals(flagged.labeler())
                        && ended.project().equals(flagged.project())
                        && ended.number() == flagged.number())
                .findFirst()
                .map(ended -> new FlagRow.Ended(ended.origin().at(), ended.why(), ended.right(), ended.wrong()))
                .orElse(null);
    }

    private static FlagRow row(LabelerFlagged flagged, List<Object> events) {
        FlagRow.Dismissal dismissal = events.stream()
                .filter(event -> event instanceof FlagDismissed)
                .map(FlagDismissed.class::cast)
                .filter(dismissed -> dismissed.labeler().equals(flagged.labeler())
                        && dismissed.project().equals(flagged.project())
                        && dismissed.number() == flagged.number())
                .findFirst()
                .map(dismissed -> new FlagRow.Dismissal(
                        dismissed.origin().by(), dismissed.origin().at(), dismissed.justification()))
                .orElse(null);
        return new FlagRow(
                flagged.labeler(),
                flagged.number(),
                flagged.origin().at(),
                flagged.suspicion(),
                flagged.action(),
                flagged.version(),
                flagged.gold(),
                ended(flagged, events),
                dismissal);
    }
}
