package dev.assay.write.journal;

import akka.actor.AbstractExtensionId;
import akka.actor.ExtendedActorSystem;
import akka.actor.Extension;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Adapter;

/** Finds the actor system's event log. */
public final class EventLogs extends AbstractExtensionId<EventLogs.Holder> {
    private static final EventLogs ID = new EventLogs();

    private EventLogs() {}

    /** The log of a system that was created with a {@link StorageSetup}. */
    public static EventLog of(ActorSystem<?> system) {
        return ID.get(Adapter.toClassic(system)).log;
    }

    static EventLog of(akka.actor.ActorSystem system) {
        return ID.get(system).log;
    }

    @Override
    public Holder createExtension(ExtendedActorSystem system) {
        StorageSetup setup = system.settings()
                .setup()
                .get(StorageSetup.class)
                .orElseThrow(() -> new IllegalStateException("the actor system was created without a StorageSetup"));
        return new Holder(new EventLog(new LogTables(setup.session(), setup.keyspace()), system.dispatcher()));
    }

    /** Keeps one log per actor system. */
    static final class Holder implements Extension {
        private final EventLog log;

        private Holder(EventLog log) {
            this.log = log;
        }
    }
}
