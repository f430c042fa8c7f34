package dev.assay.ops.server;

import akka.actor.typed.ActorSystem;
import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.domain.feed.EventFeed;
import dev.assay.http.ApiParts;
import dev.assay.http.ApiSettings;
import dev.assay.http.HttpServer;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.operations.OperationsRoutes;
import dev.assay.http.page.Cursors;
import dev.assay.http.workspace.WorkspaceSettings;
import dev.assay.read.ReadSide;
import dev.assay.write.WriteSide;
import dev.assay.write.key.CassandraKeys;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The HTTP API of a server, listening. */
final class HttpApi {
    private static final int CURSOR_KEY_BYTES = 32;

    private final HttpServer server;

    private HttpApi(HttpServer server) {
        this.server = server;
    }

    static HttpApi start(
            ActorSystem<?> system,
            Settings settings,
            CqlSession session,
            WriteSide write,
            ReadSide read,
            EventFeed feed,
            Metrics metrics,
            Clock clock) {
        SecureRandom random = new SecureRandom();
        ApiParts parts = new ApiParts(
                write,
                read,
                feed,
                metrics.registry(),
                clock,
                random,
                new Cursors(cursorKey(settings.http(), random)),
                new TaskHandles(handleKey(session, settings, random)),
                Map.of("cassandra", cassandra(session)));
        return new HttpApi(HttpServer.start(system, api(settings.http()), parts)
                .toCompletableFuture()
                .join());
    }

    private static ApiSettings api(Settings.Http http) {
        ApiSettings usual = ApiSettings.DEFAULT;
        return new ApiSettings(
                http.host(),
                http.port(),
                usual.bodyLimit(),
                usual.bodyPatience(),
                usual.lineLimit(),
                usual.importChunk(),
                usual.idle(),
                usual.sessions(),
                usual.usualPage(),
                usual.mostRows(),
                usual.heartbeat(),
                usual.progressInterval(),
                usual.shutdown(),
                new WorkspaceSettings(Optional.of(http.media()), http.mediaOrigins()));
    }

    /** Handles must mean the same on every node and after every restart, so their key is kept where the journal is. */
    private static byte[] handleKey(CqlSession session, Settings settings, SecureRandom random) {
        byte[] candidate = new byte[TaskHandles.KEY_BYTES];
        random.nextBytes(candidate);
        return CassandraKeys.key(session, settings.cassandra().journalKeyspace(), "task-handles", candidate);
    }

    private static byte[] cursorKey(Settings.Http http, SecureRandom random) {
        if (!http.cursorKey().isEmpty()) {
            return http.cursorKey().getBytes(StandardCharsets.UTF_8);
        }
        byte[] key = new byte[CURSOR_KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private static OperationsRoutes.Check cassandra(CqlSession session) {
        return () -> session.executeAsync("SELECT key FROM system.local")
                .thenApply(rows -> rows.one() != null)
                .exceptionally(failure -> false);
    }

    String url() {
        InetSocketAddress address = server.address();
        return "http://" + address.getAddress().getHostAddress() + ':' + address.getPort();
    }
}
