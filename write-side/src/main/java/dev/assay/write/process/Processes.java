package dev.assay.write.process;

import akka.actor.typed.ActorSystem;
import akka.cluster.sharding.typed.ShardedDaemonProcessSettings;
import akka.cluster.sharding.typed.javadsl.ShardedDaemonProcess;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.Lane;
import java.util.List;
import java.util.Optional;

/** Keeps every lane of every process running somewhere in the cluster, each by itself. */
public final class Processes {
    private Processes() {}

    public static void start(ActorSystem<?> system, EventFeed feed, Offsets offsets, List<Reaction> reactions) {
        reactions.forEach(reaction -> start(system, feed, offsets, reaction));
    }

    private static void start(ActorSystem<?> system, EventFeed feed, Offsets offsets, Reaction reaction) {
        List<Lane> lanes =
                reaction.kinds().stream().flatMap(kind -> kind.lanes().stream()).toList();
        ShardedDaemonProcess.get(system)
                .init(
                        LaneFollower.Message.class,
                        "process-" + reaction.name(),
                        lanes.size(),
                        number -> LaneFollower.create(reaction, lanes.get(number), feed, offsets),
                        ShardedDaemonProcessSettings.create(system),
                        Optional.of(new LaneFollower.Message.Stop()));
    }
}
