package dev.assay.read;

import akka.actor.typed.ActorSystem;
import com.typesafe.config.Config;
import dev.assay.read.cassandra.Table;
import java.util.List;

/** Where Akka Projection keeps offsets and pauses, as {@code akka.projection.cassandra.offset-store} says. */
public record OffsetTables(String keyspace, String offsets, String management) {
    private static final String PLACE = "(projection_name text, partition int, projection_key text, ";
    private static final String KEY =
            ", last_updated timestamp," + " PRIMARY KEY ((projection_name, partition), projection_key))";

    /** Those the actor system is configured with. */
    public static OffsetTables of(ActorSystem<?> system) {
        Config config = system.settings().config().getConfig("akka.projection.cassandra.offset-store");
        return new OffsetTables(
                config.getString("keyspace"), config.getString("table"), config.getString("management-table"));
    }

    /** The tables in the form Akka Projection 1.2 expects. */
    List<Table> tables() {
        return List.of(
                new Table(offsets, PLACE + "offset text, manifest text" + KEY),
                new Table(management, PLACE + "paused boolean" + KEY));
    }
}
