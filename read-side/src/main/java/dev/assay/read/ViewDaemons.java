package dev.assay.read;

import akka.actor.typed.ActorSystem;
import akka.cluster.sharding.typed.ShardedDaemonProcessSettings;
import akka.cluster.sharding.typed.javadsl.ShardedDaemonProcess;
import akka.projection.Projection;
import akka.projection.ProjectionBehavior;
import akka.projection.ProjectionId;
import akka.projection.cassandra.javadsl.CassandraProjection;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.Lane;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FeedSource;
import dev.assay.read.projection.HandledOffsets;
import dev.assay.read.projection.View;
import dev.assay.read.projection.ViewHandler;
import dev.assay.read.projection.ViewMetrics;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps every lane of every view running somewhere in the cluster, each by itself. */
final class ViewDaemons {
    private static final double BACKOFF_JITTER = 0.2;

    private final ActorSystem<?> system;
    private final EventFeed feed;
    private final ReadSideSettings settings;
    private final HandledOffsets offsets;
    private final ViewMetrics metrics;
    private final Clock clock;

    ViewDaemons(
            ActorSystem<?> system,
            EventFeed feed,
            ReadSideSettings settings,
            HandledOffsets offsets,
            ViewMetrics metrics,
            Clock clock) {
        this.system = system;
        this.feed = feed;
        this.settings = settings;
        this.offsets = offsets;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(View view) {
        List<Lane> lanes = view.lanes();
        ShardedDaemonProcess.get(system)
                .init(
                        ProjectionBehavior.Command.class,
                        "view-" + view.name(),
                        lanes.size(),
                        number -> ProjectionBehavior.create(projection(view, lanes.get(number))),
                        ShardedDaemonProcessSettings.create(system),
                        Optional.of(ProjectionBehavior.stopMessage()));
    }

    static ProjectionId id(View view, Lane lane) {
        return ProjectionId.of(view.name(), lane.key());
    }

    private Projection<FeedPage> projection(View view, Lane lane) {
        return CassandraProjection.atLeastOnce(
                        id(view, lane),
                        new FeedSource(system, feed, lane, settings.pages(), clock),
                        () -> new ViewHandler(view, lane, offsets, metrics, clock))
                .withSaveOffset(settings.saveOffsetPages(), settings.saveOffsetAfter())
                .withRestartBackoff(settings.minBackoff(), settings.maxBackoff(), BACKOFF_JITTER);
    }
}
