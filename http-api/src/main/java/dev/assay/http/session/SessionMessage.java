package dev.assay.http.session;

import akka.actor.typed.ActorRef;

/** What a session's actor is sent. */
sealed interface SessionMessage {
    /** The stream is ready for messages. */
    record Opened(ActorRef<Ready> ready) implements SessionMessage {}

    /** A text came; the next comes when this one is done with. */
    record Arrived(ActorRef<Ready> ready, String text) implements SessionMessage {}

    /** A message came that is not taken. */
    record Unfit(ActorRef<Ready> ready, CloseCode why) implements SessionMessage {}

    /** The connection is gone. */
    record Gone() implements SessionMessage {}

    /** Something asked for has been answered; goes on with it in the actor. */
    record Then(Runnable step) implements SessionMessage {}

    /** Time to look for work again. */
    record Retry() implements SessionMessage {}

    /** Tells the stream that the next message may come. */
    enum Ready {
        NEXT
    }
}
