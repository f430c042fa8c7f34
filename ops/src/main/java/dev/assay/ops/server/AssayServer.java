package dev.assay.ops.server;

import akka.actor.BootstrapSetup;
import akka.actor.setup.ActorSystemSetup;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import com.datastax.oss.driver.api.core.CqlSession;
import com.typesafe.config.Config;
import dev.assay.http.goldset.ViewedGold;
import dev.assay.read.ReadSide;
import dev.assay.write.WriteSide;
import dev.assay.write.goldset.GoldSchedule;
import dev.assay.write.journal.EventLogs;
import dev.assay.write.journal.StorageSetup;
import dev.assay.write.weekly.Weekly;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A running server: one node of the system with everything on it. */
public final class AssayServer implements AutoCloseable {
    private final Storage storage;
    private final ActorSystem<Void> system;
    private final WriteSide writeSide;
    private final ReadSide readSide;
    private final HttpApi http;

    /** Starts everything and returns when the API answers. */
    public static AssayServer start(Settings settings) {
        return start(settings, Clock.systemUTC());
    }

    /** Likewise, by a clock that tests can move. */
    public static AssayServer start(Settings settings, Clock clock) {
        Storage storage = Storage.open(settings);
        ActorSystem<Void> system = null;
        try {
            system = system(settings, storage);
            return new AssayServer(settings, storage, system, clock);
        } catch (RuntimeException e) {
            if (system != null) {
                stop(system);
            }
            storage.close();
            throw e;
        }
    }

    private AssayServer(Settings settings, Storage storage, ActorSystem<Void> system, Clock clock) {
        this.storage = storage;
        this.system = system;
        Metrics metrics = new Metrics();
        AtomicReference<ReadSide> reading = new AtomicReference<>();
        ViewRecentActivity recent = new ViewRecentActivity();
        this.writeSide = WriteSide.start(
                system,
                storage.session(),
                settings.cassandra().journalKeyspace(),
                new QueueReadyTasks(() -> Objects.requireNonNull(reading.get()).workQueue()),
                new AccuracyRecords(() -> Objects.requireNonNull(reading.get()).labelerAccuracy()),
                new ViewGoldTasks(() -> Objects.requireNonNull(reading.get())),
                settings.dispatch(),
                metrics,
                recent,
                new MediaPictures(settings.http().media()),
                settings.fatigue(),
                settings.entities().timeout(),
                clock);
        this.readSide = ReadSides.start(system, storage.session(), settings, clock, metrics);
        reading.set(readSide);
        recent.reads(writeSide.users(), readSide.labelerActivity());
        Weekly.start(
                system,
                writeSide.labelers(),
                new ViewTeamWork(readSide),
                settings.config().getDuration("assay.weekly.look"),
                clock);
        GoldSchedule.start(
                system,
                writeSide.goldSets(),
                new ViewedGold(readSide.gold(), readSide.projectList()),
                settings.config().getDuration("assay.gold-set.look"),
                clock);
        Reactions.start(system, storage.session(), settings, writeSide, readSide, clock);
        storage.established();
        this.http = HttpApi.start(
                system, settings, storage.session(), writeSide, readSide, EventLogs.of(system), metrics, clock);
    }

    private static ActorSystem<Void> system(Settings settings, Storage storage) {
        Config config = storage.driver().withFallback(settings.config());
        ActorSystem<Void> system = ActorSystem.create(
                Behaviors.<Void>empty(),
                "assay",
                ActorSystemSetup.create(
                        BootstrapSetup.create(config),
                        new StorageSetup(storage.session(), settings.cassandra().journalKeyspace())));
        Cluster cluster = Cluster.get(system);
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
        return system;
    }

    /** Where the API is reached, without a slash at the end. */
    public String url() {
        return http.url();
    }

    public WriteSide writeSide() {
        return writeSide;
    }

    public ReadSide readSide() {
        return readSide;
    }

    public CqlSession session() {
        return storage.session();
    }

    /** The process of the server's own Cassandra, if it runs one. */
    public Optional<Long> cassandraPid() {
        return storage.cassandraPid();
    }

    /** Stops taking requests, lets entities finish, then stops Cassandra. */
    @Override
    public void close() {
        stop(system);
        storage.close();
    }

    private static void stop(ActorSystem<Void> system) {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }
}
