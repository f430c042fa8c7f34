package dev.assay.ops.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.assay.ops.process.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Row (c): the ceilings, on the same Cassandra in the same run. */
final class BareStack {
    private static final String KEYSPACE = "assay_bench_bare";
    private static final Duration START = Duration.ofMinutes(2);
    private static final int ENTITIES = 1_000;
    private static final int PAYLOAD = 300;

    private final CqlSession session;
    private final String contactPoint;
    private final Path directory;
    private final Pace pace;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BareStack(CqlSession session, String contactPoint, Path directory, Pace pace) {
        this.session = session;
        this.contactPoint = contactPoint;
        this.directory = directory;
        this.pace = pace;
        session.execute(SimpleStatement.newInstance("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                        + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}")
                .setTimeout(START));
        session.execute(SimpleStatement.newInstance(
                        "CREATE TABLE IF NOT EXISTS " + KEYSPACE + ".plain (id uuid PRIMARY KEY, payload blob)")
                .setTimeout(START));
    }

    /** Durable events per second of the bare stack. */
    Figures actors(int inFlight, long cassandraPid) throws InterruptedException {
        ChildJvm jvm = ChildJvm.start(
                List.of("-Xmx1g"),
                "dev.assay.ops.bench.bare.BareServer",
                List.of(contactPoint, KEYSPACE),
                directory.resolve("bare.log"));
        try (jvm) {
            String port = jvm.line(line -> line.startsWith("ready "), START).substring("ready ".length());
            ClosedLoop loop = new ClosedLoop(inFlight, Integer.MAX_VALUE);
            loop.run(pace.warmUp(), caller -> add(port, caller));
            CpuClock cpu = new CpuClock(jvm.pid(), cassandraPid);
            ClosedLoop.Measured measured = loop.run(pace.measured(), caller -> add(port, caller));
            return new Figures(
                    "c",
                    "bare stack, " + inFlight + " in flight",
                    Map.of(
                            "events/s", measured.perSecond(),
                            "p50 ms", measured.millisAt(50),
                            "p99 ms", measured.millisAt(99),
                            "cpu ms", cpu.millis() / measured.calls(),
                            "errors", (double) measured.errors()));
        }
    }

    private boolean add(String port, int caller) throws InterruptedException {
        long entity = Math.floorMod(System.nanoTime() / 1_000 * 31 + caller, ENTITIES);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/e" + entity))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Single-row inserts by the plain driver. */
    Figures inserts(int inFlight) throws InterruptedException {
        PreparedStatement insert = session.prepare("INSERT INTO " + KEYSPACE + ".plain (id, payload) VALUES (?, ?)");
        byte[] payload = new byte[PAYLOAD];
        ClosedLoop.Call call = caller -> {
            session.execute(insert.bind(UUID.randomUUID(), ByteBuffer.wrap(payload)));
            return true;
        };
        ClosedLoop loop = new ClosedLoop(inFlight, Integer.MAX_VALUE);
        loop.run(pace.warmUp(), call);
        ClosedLoop.Measured measured = loop.run(pace.measured(), call);
        return new Figures(
                "c",
                "plain driver inserts, " + inFlight + " in flight",
                Map.of(
                        "events/s", measured.perSecond(),
                        "p50 ms", measured.millisAt(50),
                        "p99 ms", measured.millisAt(99)));
    }
}
