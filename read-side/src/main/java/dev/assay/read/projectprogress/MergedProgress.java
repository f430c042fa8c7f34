package dev.assay.read.projectprogress;

import dev.assay.domain.shared.ProjectId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Adds the lanes of a project up. */
final class MergedProgress {
    private final List<LaneProgress> lanes;

    private MergedProgress(List<LaneProgress> lanes) {
        this.lanes = lanes;
    }

    static Progress of(ProjectId project, List<LaneProgress> lanes) {
        return new MergedProgress(lanes).merged(project);
    }

    private Progress merged(ProjectId project) {
        return new Progress(
                project,
                sum(LaneProgress::offset),
                sum(Count.ITEMS),
                sum(Count.DUPLICATES),
                sum(Count.REJECTED_LINES),
                sum(Count.OPENED),
                sum(Count.IN_REVIEW),
                sum(Count.SETTLED),
                sum(Count.LABELS),
                sum(Count.REVISIONS),
                sum(Count.SKIPS),
                sum(Count.EXPIRED_LEASES),
                sum(Count.RELEASED_LEASES),
                sum(lane -> lane.running().size()),
                sum(Count.CONSENSUS_REACHED),
                sum(Count.CONSENSUS_MISSED),
                sum(Count.REVIEWS_ACCEPTED),
                sum(Count.REVIEWS_REJECTED),
                sum(Count.OVERRIDES),
                sum(Count.RELABELS),
                sum(Count.GOLD),
                lanes.stream()
                        .map(LaneProgress::firstAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.<Instant>naturalOrder())
                        .orElse(null),
                lanes.stream()
                        .map(LaneProgress::lastAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.<Instant>naturalOrder())
                        .orElse(null));
    }

    private long sum(Count count) {
        return sum(lane -> lane.count(count));
    }

    private long sum(ToLongFunction<LaneProgress> part) {
        return lanes.stream().mapToLong(part).sum();
    }
}
