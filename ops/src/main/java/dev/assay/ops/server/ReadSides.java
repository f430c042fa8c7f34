package dev.assay.ops.server;

import akka.actor.typed.ActorSystem;
import com.datastax.oss.driver.api.core.CqlSession;
import com.typesafe.config.Config;
import dev.assay.read.ReadSide;
import dev.assay.read.ReadSideSettings;
import dev.assay.read.cassandra.CassandraSettings;
import dev.assay.read.projection.PageSettings;
import dev.assay.read.projection.ReplaySettings;
import dev.assay.read.projection.ViewMetrics;
import dev.assay.write.journal.EventLogs;
import java.time.Clock;

/** Starts the read side with the server's settings. */
final class ReadSides {
    private ReadSides() {}

    static ReadSide start(
            ActorSystem<?> system, CqlSession session, Settings settings, Clock clock, ViewMetrics metrics) {
        return ReadSide.start(system, session, EventLogs.of(system), settings(settings), clock, metrics);
    }

    private static ReadSideSettings settings(Settings settings) {
        Config views = settings.config().getConfig("assay.views");
        CassandraSettings usual = CassandraSettings.DEFAULT;
        return new ReadSideSettings(
                new CassandraSettings(
                        settings.cassandra().viewsKeyspace(),
                        settings.cassandra().replication(),
                        usual.timeout(),
                        usual.inFlight(),
                        usual.batchPartitions(),
                        usual.batchRows(),
                        usual.batchBytes()),
                new PageSettings(
                        views.getInt("page-limit"), views.getDuration("linger"), views.getDuration("patience")),
                views.getInt("save-offset-pages"),
                views.getDuration("save-offset-after"),
                views.getDuration("min-backoff"),
                views.getDuration("max-backoff"),
                new ReplaySettings(
                        views.getDuration("replay.time-limit"),
                        views.getInt("replay.at-once"),
                        views.getInt("page-limit")),
                true);
    }
}
