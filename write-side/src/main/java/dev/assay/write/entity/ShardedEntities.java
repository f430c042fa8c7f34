package dev.assay.write.entity;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import akka.cluster.sharding.typed.ShardingEnvelope;
import akka.cluster.sharding.typed.ShardingMessageExtractor;
import akka.cluster.sharding.typed.javadsl.ClusterSharding;
import akka.cluster.sharding.typed.javadsl.Entity;
import akka.cluster.sharding.typed.javadsl.EntityTypeKey;
import dev.assay.domain.feed.EntityKind;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Entities as sharded actors. A shard is a lane: whoever runs the shard is the only writer of the lane. */
public final class ShardedEntities<C, S, R> implements Entities<C, S, R> {
    private final ActorSystem<?> system;
    private final ActorRef<ShardingEnvelope<Protocol<C, S, R>>> region;
    private final Duration timeout;

    /**
     * Starts the shard region.
     *
     * @param timeout how long to wait for an answer
     */
    public static <C, E, S, R> ShardedEntities<C, S, R> start(
            ActorSystem<?> system, Rules<C, E, S, R> rules, ChangeListener<S> listener, Duration timeout) {
        EntityTypeKey<Protocol<C, S, R>> key = key(rules);
        ActorRef<ShardingEnvelope<Protocol<C, S, R>>> region = ClusterSharding.get(system)
                .init(Entity.of(key, context -> DecidingEntity.create(rules, context.getEntityId(), listener))
                        .withMessageExtractor(new ByLane<>(rules.kind())));
        return new ShardedEntities<>(system, region, timeout);
    }

    private ShardedEntities(
            ActorSystem<?> system, ActorRef<ShardingEnvelope<Protocol<C, S, R>>> region, Duration timeout) {
        this.system = system;
        this.region = region;
        this.timeout = timeout;
    }

    @Override
    public CompletionStage<Reply<S, R>> carry(String entityId, C command) {
        return DirectStages.of(AskPattern.ask(
                region,
                replyTo -> new ShardingEnvelope<>(entityId, new Protocol.Carry<>(command, replyTo)),
                timeout,
                system.scheduler()));
    }

    @Override
    public CompletionStage<Standing<S>> standing(String entityId) {
        return DirectStages.of(AskPattern.ask(
                region,
                replyTo -> new ShardingEnvelope<>(entityId, new Protocol.Ask<>(replyTo)),
                timeout,
                system.scheduler()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a type key takes a class, which cannot say its parameters
    private static <C, S, R> EntityTypeKey<Protocol<C, S, R>> key(Rules<C, ?, S, R> rules) {
        return (EntityTypeKey) EntityTypeKey.create(Protocol.class, rules.kind().storedName());
    }

    private static final class ByLane<M> extends ShardingMessageExtractor<ShardingEnvelope<M>, M> {
        private final EntityKind kind;

        ByLane(EntityKind kind) {
            this.kind = kind;
        }

        @Override
        public String entityId(ShardingEnvelope<M> envelope) {
            return envelope.entityId();
        }

        @Override
        public String shardId(String entityId) {
            return Integer.toString(kind.laneOf(entityId).number());
        }

        @Override
        public M unwrapMessage(ShardingEnvelope<M> envelope) {
            return envelope.message();
        }
    }
}
