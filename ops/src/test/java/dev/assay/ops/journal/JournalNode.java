package dev.assay.ops.journal;

import akka.actor.BootstrapSetup;
import akka.actor.setup.ActorSystemSetup;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.ops.cassandra.EmbeddedCassandra;
import dev.assay.write.WriteSide;
import dev.assay.write.entity.ChangeListener;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.ShardedEntities;
import dev.assay.write.journal.EventLogs;
import dev.assay.write.journal.JournalSchema;
import dev.assay.write.journal.StorageSetup;
import java.time.Duration;

/** One incarnation of the entities over a journal: an actor system that can be stopped and started anew. */
record JournalNode(
        ActorSystem<Void> system,
        Entities<TaskCommand, Task, TaskRejection> tasks,
        Entities<LabelerCommand, Labeler, LabelerRejection> labelers)
        implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    static CqlSession connect(EmbeddedCassandra cassandra) {
        return CqlSession.builder()
                .addContactPoint(cassandra.contactPoint())
                .withLocalDatacenter(cassandra.localDatacenter())
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(20))
                        .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(2))
                        .build())
                .build();
    }

    static JournalNode start(CqlSession session, String keyspace) {
        session.execute("CREATE KEYSPACE IF NOT EXISTS " + keyspace
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        JournalSchema.create(session, keyspace);
        Config config = ConfigFactory.parseString("""
                akka.actor.provider = cluster
                akka.remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
                akka.cluster.jmx.multi-mbeans-in-same-jvm = on
                akka.cluster.sharding.state-store-mode = ddata
                """)
                .withFallback(ConfigFactory.parseResources("persistence.conf"))
                .withFallback(ConfigFactory.load());
        ActorSystem<Void> system = ActorSystem.create(
                Behaviors.empty(),
                "journal",
                ActorSystemSetup.create(BootstrapSetup.create(config), new StorageSetup(session, keyspace)));
        Cluster cluster = Cluster.get(system);
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
        return new JournalNode(
                system,
                ShardedEntities.start(system, WriteSide.TASK, ChangeListener.none(), TIMEOUT),
                ShardedEntities.start(system, WriteSide.LABELER, ChangeListener.none(), TIMEOUT));
    }

    EventFeed log() {
        return EventLogs.of(system);
    }

    Task task(TaskId task) {
        return tasks.standing(task.value()).toCompletableFuture().join().state();
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }
}
