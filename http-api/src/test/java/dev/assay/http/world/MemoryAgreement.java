package dev.assay.http.world;

import dev.assay.domain.shared.ProjectId;
import dev.assay.read.agreement.AgreementQuery;
import dev.assay.read.agreement.AgreementReplay;
import dev.assay.read.agreement.Counted;
import dev.assay.read.agreement.SliceCounts;
import dev.assay.read.agreement.SliceKind;
import dev.assay.read.paging.Page;
import dev.assay.read.projection.Replay;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Counts, folded from the tasks' events at the moment of asking. */
final class MemoryAgreement implements AgreementQuery {
    private final Replay replay;
    private final Clock clock;

    MemoryAgreement(Replay replay, Clock clock) {
        this.replay = replay;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Page<String>> slices(ProjectId project, SliceKind kind, @Nullable String after, int limit) {
        return asOf(project, clock.instant()).thenCompose(now -> now.slices(project, kind, after, limit));
    }

    @Override
    public CompletionStage<List<Counted>> counts(ProjectId project, SliceKind kind, String slice) {
        return asOf(project, clock.instant()).thenCompose(now -> now.counts(project, kind, slice));
    }

    @Override
    public CompletionStage<SliceCounts> asOf(ProjectId project, Instant moment) {
        return AgreementReplay.asOf(replay, project, moment);
    }
}
