package dev.assay.ops.bench.bare;

import akka.actor.typed.ActorRef;
import akka.cluster.sharding.typed.javadsl.EntityTypeKey;
import akka.persistence.typed.PersistenceId;
import akka.persistence.typed.javadsl.CommandHandler;
import akka.persistence.typed.javadsl.EventHandler;
import akka.persistence.typed.javadsl.EventSourcedBehavior;

/** The smallest event-sourced actor: counts what it was told, one small event each. */
final class Bare extends EventSourcedBehavior<Bare.Add, String, Integer> {
    static final EntityTypeKey<Add> KEY = EntityTypeKey.create(Add.class, "bare");

    /** Asks to count one more. */
    record Add(ActorRef<Integer> replyTo) {}

    Bare(String id) {
        super(PersistenceId.of("bare", id));
    }

    @Override
    public Integer emptyState() {
        return 0;
    }

    @Override
    public CommandHandler<Add, String, Integer> commandHandler() {
        return newCommandHandlerBuilder()
                .forAnyState()
                .onCommand(Add.class, add -> Effect().persist("added").thenReply(add.replyTo(), count -> count))
                .build();
    }

    @Override
    public EventHandler<Integer, String> eventHandler() {
        return newEventHandlerBuilder()
                .forAnyState()
                .onEvent(String.class, (count, event) -> count + 1)
                .build();
    }
}
