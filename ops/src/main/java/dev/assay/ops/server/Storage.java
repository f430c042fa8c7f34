package dev.assay.ops.server;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import dev.assay.ops.cassandra.CommitlogSync;
import dev.assay.ops.cassandra.EmbeddedCassandra;
import dev.assay.ops.cassandra.EmbeddedCassandraSettings;
import dev.assay.ops.cassandra.SingleReplicaCheck;
import dev.assay.write.journal.JournalSchema;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server's Cassandra: its own or an external cluster, connected and with its tables in place. */
final class Storage implements AutoCloseable {
    private static final Duration DDL_TIMEOUT = Duration.ofSeconds(30);

    private final Optional<EmbeddedCassandra> embedded;
    private final CqlSession session;
    private final Config driver;

    private Storage(Optional<EmbeddedCassandra> embedded, CqlSession session, Config driver) {
        this.embedded = embedded;
        this.session = session;
        this.driver = driver;
    }

    /** Starts or joins Cassandra. Refuses one that could lose what it acknowledged. */
    static Storage open(Settings settings) {
        Settings.Cassandra cassandra = settings.cassandra();
        Optional<EmbeddedCassandra> embedded =
                cassandra.embedded() ? Optional.of(EmbeddedCassandra.start(embedded(settings))) : Optional.empty();
        try {
            return connect(cassandra, embedded);
        } catch (RuntimeException e) {
            embedded.ifPresent(EmbeddedCassandra::close);
            throw e;
        }
    }

    private static EmbeddedCassandraSettings embedded(Settings settings) {
        Settings.Cassandra cassandra = settings.cassandra();
        return EmbeddedCassandraSettings.of(settings.dataDirectory().resolve("cassandra"), cassandra.libDirectory())
                .withHeapMebibytes(cassandra.heapMebibytes())
                .withCommitlogSync(CommitlogSync.named(cassandra.commitlogSync(), cassandra.commitlogWindow()));
    }

    private static Storage connect(Settings.Cassandra cassandra, Optional<EmbeddedCassandra> embedded) {
        List<InetSocketAddress> contacts = embedded.map(own -> List.of(own.contactPoint()))
                .orElseGet(() ->
                        cassandra.contactPoints().stream().map(Storage::address).toList());
        String datacenter = embedded.map(EmbeddedCassandra::localDatacenter).orElse(cassandra.datacenter());
        CqlSessionBuilder builder =
                CqlSession.builder().addContactPoints(contacts).withLocalDatacenter(datacenter);
        if (!cassandra.username().isEmpty()) {
            builder.withAuthCredentials(cassandra.username(), cassandra.password());
        }
        CqlSession session = builder.build();
        // After each statement that changes tables the driver would wait a second and read all of them anew.
        session.setSchemaMetadataEnabled(false);
        for (String keyspace : List.of(cassandra.journalKeyspace(), cassandra.viewsKeyspace())) {
            session.execute(SimpleStatement.newInstance("CREATE KEYSPACE IF NOT EXISTS " + keyspace
                            + " WITH replication = " + cassandra.replication())
                    .setTimeout(DDL_TIMEOUT));
            SingleReplicaCheck.verify(session, keyspace);
        }
        JournalSchema.create(session, cassandra.journalKeyspace());
        return new Storage(embedded, session, driver(cassandra, contacts, datacenter));
    }

    private static InetSocketAddress address(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "assay.cassandra.contact-points: \"" + hostAndPort + "\" must be host:port");
        }
        return InetSocketAddress.createUnresolved(
                hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }

    /** The same connection for libraries that read it from the configuration. */
    private static Config driver(Settings.Cassandra cassandra, List<InetSocketAddress> contacts, String datacenter) {
        List<String> points = contacts.stream()
                .map(contact -> contact.getHostString() + ':' + contact.getPort())
                .toList();
        Config driver = ConfigFactory.empty()
                .withValue("datastax-java-driver.basic.contact-points", ConfigValueFactory.fromIterable(points))
                .withValue(
                        "datastax-java-driver.basic.load-balancing-policy.local-datacenter",
                        ConfigValueFactory.fromAnyRef(datacenter));
        return cassandra.username().isEmpty()
                ? driver
                : driver.withValue(
                                "datastax-java-driver.advanced.auth-provider.class",
                                ConfigValueFactory.fromAnyRef("PlainTextAuthProvider"))
                        .withValue(
                                "datastax-java-driver.advanced.auth-provider.username",
                                ConfigValueFactory.fromAnyRef(cassandra.username()))
                        .withValue(
                                "datastax-java-driver.advanced.auth-provider.password",
                                ConfigValueFactory.fromAnyRef(cassandra.password()));
    }

    /** All tables are there: the driver reads them, once. */
    void established() {
        session.setSchemaMetadataEnabled(null)
                .toCompletableFuture()
                .orTimeout(DDL_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    CqlSession session() {
        return session;
    }

    Config driver() {
        return driver;
    }

    Optional<Long> cassandraPid() {
        return embedded.map(EmbeddedCassandra::pid);
    }

    @Override
    public void close() {
        session.close();
        embedded.ifPresent(EmbeddedCassandra::close);
    }
}
