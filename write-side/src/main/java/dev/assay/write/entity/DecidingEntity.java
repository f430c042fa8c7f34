package dev.assay.write.entity;

import akka.actor.typed.Behavior;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.persistence.typed.PersistenceId;
import akka.persistence.typed.javadsl.CommandHandlerWithReply;
import akka.persistence.typed.javadsl.EventHandler;
import akka.persistence.typed.javadsl.EventSourcedBehaviorWithEnforcedReplies;
import akka.persistence.typed.javadsl.ReplyEffect;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.shared.Decision;
import dev.assay.write.serialization.DomainJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a domain decider as a persistent actor: decides, chains and stores the events, then answers. Holds no rule. */
public final class DecidingEntity<C, E, S, R>
        extends EventSourcedBehaviorWithEnforcedReplies<Protocol<C, S, R>, Recorded<E>, Held<S>> {
    private final Rules<C, E, S, R> rules;
    private final String entityId;
    private final ChangeListener<S> listener;

    /** @param listener told of every change once it is on disk */
    public static <C, E, S, R> Behavior<Protocol<C, S, R>> create(
            Rules<C, E, S, R> rules, String entityId, ChangeListener<S> listener) {
        return Behaviors.setup(context -> new DecidingEntity<>(rules, entityId, listener, context));
    }

    private DecidingEntity(
            Rules<C, E, S, R> rules,
            String entityId,
            ChangeListener<S> listener,
            ActorContext<Protocol<C, S, R>> context) {
        super(
                PersistenceId.ofUniqueId(rules.kind().persistenceId(entityId)),
                SupervisorStrategy.restartWithBackoff(Duration.ofMillis(200), Duration.ofSeconds(5), 0.2));
        this.rules = rules;
        this.entityId = entityId;
        this.listener = listener;
        context.getLog().debug("{} {} starts", rules.kind().storedName(), entityId);
    }

    @Override
    public Held<S> emptyState() {
        return new Held<>(rules.absent(), ChainHash.start(rules.kind().persistenceId(entityId)), 0);
    }

    @Override
    public CommandHandlerWithReply<Protocol<C, S, R>, Recorded<E>, Held<S>> commandHandler() {
        return this::handle;
    }

    @Override
    public EventHandler<Held<S>, Recorded<E>> eventHandler() {
        return (held, recorded) ->
                new Held<>(rules.evolve().apply(held.state(), recorded.event()), recorded.hash(), held.revision() + 1);
    }

    private ReplyEffect<Recorded<E>, Held<S>> handle(Held<S> held, Protocol<C, S, R> message) {
        if (message instanceof Protocol.Ask<C, S, R> ask) {
            return Effect().reply(ask.replyTo(), new Standing<>(held.state(), held.revision()));
        }
        if (message instanceof Protocol.Carry<C, S, R> carry) {
            return carry(held, carry);
        }
        throw new AssertionError("no answer for " + message);
    }

    private ReplyEffect<Recorded<E>, Held<S>> carry(Held<S> held, Protocol.Carry<C, S, R> carry) {
        Decision<E, R> decision = rules.decide().apply(held.state(), carry.command());
        if (decision instanceof Decision.Rejected<E, R> rejected) {
            return Effect()
                    .reply(carry.replyTo(), new Reply.Refused<>(rejected.reason(), held.state(), held.revision()));
        }
        List<E> events = ((Decision.Accepted<E, R>) decision).events();
        if (events.isEmpty()) {
            return Effect().reply(carry.replyTo(), new Reply.Done<>(held.state(), held.revision(), true));
        }
        return Effect()
                .persist(chained(held.head(), events))
                .thenRun(after -> listener.changed(entityId, after.state(), after.revision()))
                .thenReply(carry.replyTo(), after -> new Reply.Done<>(after.state(), after.revision(), false));
    }

    private List<Recorded<E>> chained(ChainHash head, List<E> events) {
        List<Recorded<E>> chain = new ArrayList<>(events.size());
        ChainHash last = head;
        for (E event : events) {
            Recorded<E> recorded = DomainJson.record(rules.kind(), last, event);
            chain.add(recorded);
            last = recorded.hash();
        }
        return chain;
    }
}
