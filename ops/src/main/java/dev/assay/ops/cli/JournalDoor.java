package dev.assay.ops.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.typesafe.config.Config;
import dev.assay.ops.cassandra.CommitlogSync;
import dev.assay.ops.cassandra.DataDirectoryInUseException;
import dev.assay.ops.cassandra.EmbeddedCassandra;
import dev.assay.ops.cassandra.EmbeddedCassandraSettings;
import dev.assay.ops.server.Settings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A way to the tables themselves: beside a running server, or with its Cassandra started just for this. */
public final class JournalDoor implements AutoCloseable {
    private final CqlSession session;
    private final Settings.Cassandra cassandra;
    private final Optional<EmbeddedCassandra> own;

    private JournalDoor(CqlSession session, Settings.Cassandra cassandra, Optional<EmbeddedCassandra> own) {
        this.session = session;
        this.cassandra = cassandra;
        this.own = own;
    }

    /** Opens the storage that a server with this configuration has. */
    public static JournalDoor open(Config config) {
        Settings settings = Settings.of(config);
        Settings.Cassandra cassandra = settings.cassandra();
        if (!cassandra.embedded()) {
            return new JournalDoor(external(cassandra), cassandra, Optional.empty());
        }
        Path directory = settings.dataDirectory().resolve("cassandra");
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("there is no data in " + settings.dataDirectory());
        }
        try {
            EmbeddedCassandra own = EmbeddedCassandra.start(EmbeddedCassandraSettings.of(
                            directory, cassandra.libDirectory())
                    .withHeapMebibytes(cassandra.heapMebibytes())
                    .withCommitlogSync(CommitlogSync.named(cassandra.commitlogSync(), cassandra.commitlogWindow())));
            return new JournalDoor(session(own.contactPoint()), cassandra, Optional.of(own));
        } catch (DataDirectoryInUseException aServerRuns) {
            return new JournalDoor(session(besideServer(directory)), cassandra, Optional.empty());
        }
    }

    /** Where the Cassandra of a running server listens; {@code directory} is the one called {@code cassandra}. */
    public static InetSocketAddress besideServer(Path directory) {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(node(directory).getProperty("cql-port", "0")));
    }

    /** The process of the Cassandra last started in this directory. */
    public static long cassandraPid(Path directory) {
        return Long.parseLong(node(directory).getProperty("pid", "0"));
    }

    private static Properties node(Path directory) {
        Properties node = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("node.properties"))) {
            node.load(reader);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell which Cassandra runs in " + directory, e);
        }
    }

    /** A connection to a Cassandra of this machine. */
    public static CqlSession session(InetSocketAddress contact) {
        return CqlSession.builder()
                .addContactPoint(contact)
                .withLocalDatacenter("datacenter1")
                .build();
    }

    private static CqlSession external(Settings.Cassandra cassandra) {
        CqlSessionBuilder builder = CqlSession.builder().withLocalDatacenter(cassandra.datacenter());
        for (String point : cassandra.contactPoints()) {
            int colon = point.lastIndexOf(':');
            builder.addContactPoint(InetSocketAddress.createUnresolved(
                    point.substring(0, colon), Integer.parseInt(point.substring(colon + 1))));
        }
        return cassandra.username().isEmpty()
                ? builder.build()
                : builder.withAuthCredentials(cassandra.username(), cassandra.password())
                        .build();
    }

    CqlSession session() {
        return session;
    }

    String keyspace() {
        return cassandra.journalKeyspace();
    }

    @Override
    public void close() {
        session.close();
        own.ifPresent(EmbeddedCassandra::close);
    }
}
