package dev.assay.read.projectprogress;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.projection.EventFacts;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Counts one lane's events project by project; the offset kept with the counts makes a repeat harmless. */
final class ProjectProgressHandler implements PageHandler, FoldRules<ProjectId, LaneProgress> {
    private static final int REMEMBERED = 2_000;

    private final Lane lane;
    private final ProjectProgressStore store;
    private final PageFold<ProjectId, LaneProgress> fold = new PageFold<>(this, REMEMBERED);

    ProjectProgressHandler(Lane lane, ProjectProgressStore store) {
        this.lane = lane;
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(projects -> store.write(lane, projects));
    }

    @Override
    public ProjectId key(FeedRecord record) {
        return EventFacts.of(record.event(), ProjectProgressView.NAME).project();
    }

    @Override
    public boolean begins(FeedRecord record) {
        return record.offset() == 1;
    }

    @Override
    public long position(FeedRecord record) {
        return record.offset();
    }

    @Override
    public long reached(LaneProgress progress) {
        return progress.offset();
    }

    @Override
    public LaneProgress apply(@Nullable LaneProgress before, FeedRecord record) {
        LaneProgress progress = before == null ? new LaneProgress() : before;
        ProgressEvolution.apply(progress, record.event());
        progress.reach(
                record.offset(),
                EventFacts.of(record.event(), ProjectProgressView.NAME).at());
        return progress;
    }

    @Override
    public CompletionStage<Optional<LaneProgress>> load(ProjectId project) {
        return store.load(lane, project);
    }
}
