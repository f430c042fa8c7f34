package dev.assay.http.progress;

import akka.NotUsed;
import akka.stream.javadsl.Source;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.projectprogress.Progress;
import dev.assay.read.projectprogress.ProjectProgressQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Follows projects' progress. However many dashboards look at a project, it is read once per interval. */
public final class ProgressFeed {
    private static final int MOST_PROJECTS = 10_000;

    private final ProjectProgressQuery query;
    private final AsyncLoadingCache<ProjectId, Progress> shared;
    private final Duration interval;

    /** @param interval how often a project is looked at while someone follows it */
    public ProgressFeed(ProjectProgressQuery query, Duration interval) {
        this.query = query;
        this.interval = interval;
        this.shared = Caffeine.newBuilder()
                .expireAfterWrite(interval.multipliedBy(9).dividedBy(10))
                .maximumSize(MOST_PROJECTS)
                .buildAsync((project, executor) -> query.progress(project).toCompletableFuture());
    }

    CompletionStage<Progress> now(ProjectId project) {
        return query.progress(project);
    }

    CompletionStage<Progress> asOf(ProjectId project, Instant moment) {
        return query.asOf(project, moment);
    }

    /** Every change seen after a version, newest state only; never ends by itself. */
    Source<Progress, NotUsed> changes(ProjectId project, long seen) {
        return Source.tick(Duration.ZERO, interval, project)
                .mapMaterializedValue(cancellable -> NotUsed.getInstance())
                .mapAsync(1, shared::get)
                .statefulMapConcat(() -> {
                    long[] last = {seen};
                    return progress -> {
                        boolean news = progress.version() != last[0];
                        last[0] = progress.version();
                        return news ? List.of(progress) : List.of();
                    };
                });
    }
}
