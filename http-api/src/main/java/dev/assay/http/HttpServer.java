package dev.assay.http;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Adapter;
import akka.http.javadsl.Http;
import akka.http.javadsl.ServerBinding;
import akka.http.javadsl.settings.ParserSettings;
import akka.http.javadsl.settings.ServerSettings;
import dev.assay.http.route.Gate;
import dev.assay.http.route.ParsingProblems;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import scala.concurrent.duration.FiniteDuration;

/** The listening HTTP server. */
public final class HttpServer {
    private final ServerBinding binding;

    private HttpServer(ServerBinding binding) {
        this.binding = binding;
    }

    /** Binds; ends with the actor system's coordinated shutdown, letting requests under way finish. */
    public static CompletionStage<HttpServer> start(ActorSystem<?> system, ApiSettings settings, ApiParts parts) {
        Gate gate = Api.gate(system, settings, parts);
        return Http.get(Adapter.toClassic(system))
                .newServerAt(settings.host(), settings.port())
                .withSettings(server(system, settings))
                .bind(gate)
                .thenApply(bound ->
                        new HttpServer(bound.addToCoordinatedShutdown(settings.shutdown(), Adapter.toClassic(system))));
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return binding.localAddress();
    }

    /**
     * Requests have time limits of their own where they wait (bodies, entities, storage), so Akka's, which would also cut
     * imports and feeds, is off.
     */
    private static ServerSettings server(ActorSystem<?> system, ApiSettings settings) {
        ServerSettings given = ServerSettings.create(Adapter.toClassic(system));
        ParserSettings parsing = given.getParserSettings()
                .withMaxContentLength(settings.bodyLimit())
                .withIncludeTlsSessionInfoHeader(false);
        return given.withTimeouts(given.getTimeouts()
                        .withIdleTimeout(finite(settings.idle()))
                        .withRequestTimeout(scala.concurrent.duration.Duration.Inf()))
                .withParserSettings(parsing)
                .withParsingErrorHandler(ParsingProblems.class.getName())
                .withServerHeader(java.util.Optional.empty());
    }

    private static FiniteDuration finite(Duration duration) {
        return FiniteDuration.create(duration.toMillis(), "milliseconds");
    }
}
