package dev.assay.http.session;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Props;
import akka.actor.typed.javadsl.Adapter;
import akka.http.javadsl.model.AttributeKeys;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.ws.Message;
import akka.http.javadsl.model.ws.TextMessage;
import akka.http.javadsl.model.ws.WebSocketUpgrade;
import akka.http.javadsl.settings.ServerSettings;
import akka.http.javadsl.settings.WebSocketSettings;
import akka.japi.Pair;
import akka.stream.BoundedSourceQueue;
import akka.stream.Materializer;
import akka.stream.javadsl.Flow;
import akka.stream.javadsl.Sink;
import akka.stream.javadsl.Source;
import akka.stream.typed.javadsl.ActorSink;
import dev.assay.http.access.Authenticator;
import dev.assay.http.instruction.Acknowledgements;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.session.SessionMessage.Arrived;
import dev.assay.http.session.SessionMessage.Gone;
import dev.assay.http.session.SessionMessage.Opened;
import dev.assay.http.session.SessionMessage.Ready;
import dev.assay.http.session.SessionMessage.Unfit;
import dev.assay.http.task.Labeling;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import scala.concurrent.duration.FiniteDuration;

/** Opens sessions. */
public final class SessionRoutes {
    /** The subprotocol spoken here. */
    public static final String PROTOCOL = "labels.v1";

    /** Silence after which the other side is asked whether it is there. */
    private static final FiniteDuration PING = FiniteDuration.create(20, "seconds");

    private final ActorSystem<?> system;
    private final Labeling labeling;
    private final Acknowledgements acknowledgements;
    private final Authenticator authenticator;
    private final Limits limits;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * Bounds of a connection.
     *
     * @param message most characters of one message
     * @param outgoing most messages waiting to be read
     */
    public record Limits(int message, int outgoing) {}

    public SessionRoutes(
            ActorSystem<?> system,
            Labeling labeling,
            Acknowledgements acknowledgements,
            Authenticator authenticator,
            Limits limits,
            Clock clock,
            Supplier<String> ids) {
        this.system = system;
        this.labeling = labeling;
        this.acknowledgements = acknowledgements;
        this.authenticator = authenticator;
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.OPEN_SESSION, this::open);
    }

    private CompletionStage<HttpResponse> open(Call call) {
        WebSocketUpgrade upgrade = call.request()
                .getAttribute(AttributeKeys.webSocketUpgrade)
                .orElseThrow(() -> Problem.of(ProblemType.BAD_REQUEST, "Open a WebSocket here.")
                        .refusal());
        boolean spoken = false;
        for (String protocol : upgrade.getRequestedProtocols()) {
            spoken |= protocol.equals(PROTOCOL);
        }
        if (!spoken) {
            throw Problem.of(ProblemType.BAD_REQUEST, "Ask for the subprotocol " + PROTOCOL + '.')
                    .refusal();
        }
        AtomicReference<CloseCode> code = new AtomicReference<>(CloseCode.NORMAL);
        WebSocketSettings settings = ServerSettings.create(Adapter.toClassic(system))
                .getWebsocketSettings()
                .withPeriodicKeepAliveMaxIdle(PING);
        return CompletableFuture.completedStage(
                ClosingFrames.upgrade(upgrade, PROTOCOL, settings, connection(call, code), code));
    }

    private Flow<Message, Message, ?> connection(Call call, AtomicReference<CloseCode> code) {
        Pair<BoundedSourceQueue<Message>, Source<Message, akka.NotUsed>> out =
                Source.<Message>queue(limits.outgoing()).preMaterialize(Materializer.matFromSystem(system));
        SessionParts parts = new SessionParts(
                labeling, acknowledgements, authenticator, call.known().bearer(), clock, ids);
        ActorRef<SessionMessage> session = system.systemActorOf(
                Session.create(parts, new Outbox(out.first(), code)), "session-" + call.trace(), Props.empty());
        Sink<Message, ?> in = Flow.<Message>create()
                .mapAsync(1, this::text)
                .to(ActorSink.<Incoming, SessionMessage, Ready>actorRefWithBackpressure(
                        session,
                        (ready, incoming) -> incoming.message(ready),
                        Opened::new,
                        Ready.NEXT,
                        new Gone(),
                        failure -> new Gone()));
        return Flow.fromSinkAndSourceCoupled(in, out.second());
    }

    /** A message on its way to the session. */
    private interface Incoming {
        SessionMessage message(ActorRef<Ready> ready);
    }

    private CompletionStage<Incoming> text(Message message) {
        if (!message.isText()) {
            return CompletableFuture.completedStage(ready -> new Unfit(ready, CloseCode.NOT_TEXT));
        }
        TextMessage text = message.asTextMessage();
        if (text.isStrict()) {
            return CompletableFuture.completedStage(fitting(text.getStrictText()));
        }
        return text.getStreamedText()
                .runFold(
                        new StringBuilder(),
                        (all, part) -> all.length() > limits.message() ? all : all.append(part),
                        Materializer.matFromSystem(system))
                .thenApply(all -> fitting(all.toString()));
    }

    private Incoming fitting(String text) {
        return text.length() > limits.message()
                ? ready -> new Unfit(ready, CloseCode.TOO_BIG)
                : ready -> new Arrived(ready, text);
    }
}
