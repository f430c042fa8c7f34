package dev.assay.write.journal;

import akka.actor.setup.Setup;
import com.datastax.oss.driver.api.core.CqlSession;

/** Hands the journal its connection when the actor system is created. */
public final class StorageSetup extends Setup {
    private final CqlSession session;
    private final String keyspace;

    /** @param keyspace where the journal's tables are; letters, digits and underscores */
    public StorageSetup(CqlSession session, String keyspace) {
        this.session = session;
        this.keyspace = keyspace;
    }

    CqlSession session() {
        return session;
    }

    String keyspace() {
        return keyspace;
    }
}
