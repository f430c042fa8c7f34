package dev.assay.ops.server;

import com.typesafe.config.Config;
import dev.assay.domain.fatigue.Limits;
import dev.assay.write.dispatch.DispatchSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The server's settings, read once. Every key is explained in {@code assay.conf}. */
public record Settings(
        Path dataDirectory,
        Http http,
        Cassandra cassandra,
        Entities entities,
        DispatchSettings dispatch,
        Limits fatigue,
        Config config) {
    /**
     * Where the API listens.
     *
     * @param cursorKey signs cursors; empty takes a random one, whose cursors end with the server
     * @param media directory of the files that items name as this server's own
     * @param mediaOrigins other servers whose pictures and recordings the workspace may load
     */
    public record Http(String host, int port, String cursorKey, Path media, List<String> mediaOrigins) {}

    /**
     * Which Cassandra, and how.
     *
     * @param embedded whether the server runs its own
     * @param contactPoints host:port of an external cluster; unused when embedded
     * @param replication the keyspaces' replication as a CQL map
     */
    public record Cassandra(
            boolean embedded,
            Path libDirectory,
            int heapMebibytes,
            String commitlogSync,
            Duration commitlogWindow,
            List<String> contactPoints,
            String datacenter,
            String username,
            String password,
            String journalKeyspace,
            String viewsKeyspace,
            String replication) {}

    /** @param timeout how long to wait for an entity's answer */
    public record Entities(Duration timeout) {}

    /** @throws com.typesafe.config.ConfigException when a required key is missing or of the wrong type */
    public static Settings of(Config config) {
        Config assay = config.getConfig("assay");
        return new Settings(
                Path.of(assay.getString("data-directory")),
                http(assay),
                cassandra(assay.getConfig("cassandra")),
                new Entities(assay.getDuration("entities.timeout")),
                dispatch(assay.getConfig("dispatch")),
                fatigue(assay.getConfig("fatigue")),
                config);
    }

    private static Http http(Config assay) {
        String media = assay.getString("http.media-directory");
        return new Http(
                assay.getString("http.host"),
                assay.getInt("http.port"),
                assay.getString("http.cursor-key"),
                media.isEmpty() ? Path.of(assay.getString("data-directory"), "media") : Path.of(media),
                assay.getStringList("http.media-origins"));
    }

    private static Cassandra cassandra(Config cassandra) {
        return new Cassandra(
                cassandra.getString("mode").equals("embedded"),
                Path.of(cassandra.getString("lib-directory")),
                cassandra.getInt("heap-mebibytes"),
                cassandra.getString("commitlog-sync"),
                cassandra.getDuration("commitlog-window"),
                cassandra.getStringList("contact-points"),
                cassandra.getString("datacenter"),
                cassandra.getString("username"),
                cassandra.getString("password"),
                cassandra.getString("journal-keyspace"),
                cassandra.getString("views-keyspace"),
                cassandra.getString("replication"));
    }

    private static DispatchSettings dispatch(Config dispatch) {
        return new DispatchSettings(
                dispatch.getInt("most-held"),
                dispatch.getInt("low-water"),
                dispatch.getInt("most-ready"),
                dispatch.getDuration("timeout"),
                dispatch.getDuration("recheck"));
    }

    private static Limits fatigue(Config fatigue) {
        return new Limits(
                fatigue.getDuration("session"),
                fatigue.getDuration("session-rest"),
                fatigue.getDuration("stretch"),
                fatigue.getDuration("rest"),
                fatigue.getDuration("same-kind"));
    }
}
