package dev.assay.http;

import dev.assay.http.session.SessionRoutes;
import dev.assay.http.workspace.WorkspaceSettings;
import java.time.Duration;

/**
 * How the server listens and what it puts up with.
 *
 * @param host address to bind; the loopback unless a proxy with TLS stands in front
 * @param port 0 takes a free one
 * @param bodyLimit most bytes of a JSON body
 * @param bodyPatience how long a JSON body may take to arrive
 * @param lineLimit most bytes of a line of an import, whose length as a whole is not limited
 * @param importChunk lines taken in at once
 * @param idle how long a connection without traffic is kept; longer than {@code heartbeat}
 * @param sessions bounds of a WebSocket
 * @param usualPage rows of a page where no limit is asked for
 * @param mostRows most rows of a page
 * @param heartbeat longest silence on a progress feed
 * @param progressInterval how often a followed project is looked at
 * @param shutdown how long requests under way get when the server stops
 * @param workspace what the web workspace shows items from
 */
public record ApiSettings(
        String host,
        int port,
        int bodyLimit,
        Duration bodyPatience,
        int lineLimit,
        int importChunk,
        Duration idle,
        SessionRoutes.Limits sessions,
        int usualPage,
        int mostRows,
        Duration heartbeat,
        Duration progressInterval,
        Duration shutdown,
        WorkspaceSettings workspace) {
    /** Loopback, port 8080. */
    public static final ApiSettings DEFAULT = new ApiSettings(
            "127.0.0.1",
            8080,
            1024 * 1024,
            Duration.ofSeconds(10),
            256 * 1024,
            1000,
            Duration.ofSeconds(75),
            new SessionRoutes.Limits(256 * 1024, 64),
            100,
            1000,
            Duration.ofSeconds(15),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            WorkspaceSettings.NOTHING);

    /** @throws IllegalArgumentException when feeds would be cut for being silent */
    public ApiSettings {
        if (idle.compareTo(heartbeat.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("idle must be at least twice the heartbeat");
        }
    }

    public ApiSettings withPort(int other) {
        return new ApiSettings(
                host,
                other,
                bodyLimit,
                bodyPatience,
                lineLimit,
                importChunk,
                idle,
                sessions,
                usualPage,
                mostRows,
                heartbeat,
                progressInterval,
                shutdown,
                workspace);
    }

    public ApiSettings withWorkspace(WorkspaceSettings other) {
        return new ApiSettings(
                host,
                port,
                bodyLimit,
                bodyPatience,
                lineLimit,
                importChunk,
                idle,
                sessions,
                usualPage,
                mostRows,
                heartbeat,
                progressInterval,
                shutdown,
                other);
    }
}
