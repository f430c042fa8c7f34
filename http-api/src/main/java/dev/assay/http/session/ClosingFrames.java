package dev.assay.http.session;

import akka.event.NoLogging$;
import akka.http.impl.engine.ws.FrameEvent;
import akka.http.impl.engine.ws.FrameEvent$;
import akka.http.impl.engine.ws.FrameStart;
import akka.http.impl.engine.ws.Protocol;
import akka.http.impl.engine.ws.UpgradeToWebSocketLowLevel;
import akka.http.impl.engine.ws.WebSocket$;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.ws.Message;
import akka.http.javadsl.model.ws.WebSocketUpgrade;
import akka.http.javadsl.settings.WebSocketSettings;
import akka.stream.javadsl.Flow;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import scala.Option;
import scala.concurrent.duration.FiniteDuration;

/**
 * Upgrades a connection so that it can be closed with a code of our own.
 *
 * <p>Akka HTTP's public API always closes with 1000 or 1011. This reaches one step below it, to the frames, and rewrites
 * the closing one; the version is pinned and gets no more releases, so nothing can move underneath.
 */
final class ClosingFrames {
    private static final FiniteDuration CLOSE_TIMEOUT = FiniteDuration.create(3, "seconds");

    private ClosingFrames() {}

    /** @param code looked at when the connection closes */
    static HttpResponse upgrade(
            WebSocketUpgrade upgrade,
            String subprotocol,
            WebSocketSettings settings,
            Flow<Message, Message, ?> handler,
            AtomicReference<CloseCode> code) {
        UpgradeToWebSocketLowLevel low = (UpgradeToWebSocketLowLevel) upgrade;
        var frames = WebSocket$.MODULE$
                .stack(
                        true,
                        (akka.http.scaladsl.settings.WebSocketSettings) settings,
                        CLOSE_TIMEOUT,
                        NoLogging$.MODULE$)
                .join(scalaMessages(handler).asScala())
                .asJava()
                .map(frame -> rewritten(frame, Objects.requireNonNull(code.get())));
        return low.handleFrames(frames.asScala().mapMaterializedValue(mat -> (Object) mat), Option.apply(subprotocol));
    }

    private static Flow<akka.http.scaladsl.model.ws.Message, akka.http.scaladsl.model.ws.Message, ?> scalaMessages(
            Flow<Message, Message, ?> handler) {
        return Flow.<akka.http.scaladsl.model.ws.Message>create()
                .map(message -> (Message) message)
                .via(handler)
                .map(Message::asScala);
    }

    private static FrameEvent rewritten(FrameEvent frame, CloseCode code) {
        boolean closes = frame instanceof FrameStart start
                && start.header().opcode().equals(Protocol.Opcode$.MODULE$.forCode((byte) 8));
        return closes && code != CloseCode.NORMAL
                ? FrameEvent$.MODULE$.closeFrame(code.code(), code.reason(), Option.empty())
                : frame;
    }
}
