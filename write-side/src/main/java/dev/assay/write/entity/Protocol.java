package dev.assay.write.entity;

import akka.actor.typed.ActorRef;

/** What an entity's actor is sent. */
public sealed interface Protocol<C, S, R> {
    /** A command, and who wants to know. */
    record Carry<C, S, R>(C command, ActorRef<Reply<S, R>> replyTo) implements Protocol<C, S, R> {}

    /** A question for the state. */
    record Ask<C, S, R>(ActorRef<Standing<S>> replyTo) implements Protocol<C, S, R> {}
}
