package dev.assay.http.world;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.Decision;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Rules;
import dev.assay.write.entity.Standing;
import dev.assay.write.serialization.DomainJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** Entities of one kind in memory, run by their real decider; can be made silent. */
public final class MemoryEntities<C, E, S, R> implements Entities<C, S, R> {
    private final Rules<C, E, S, R> rules;
    private final Map<String, S> states = new LinkedHashMap<>();
    private final Map<String, List<FeedRecord>> histories = new LinkedHashMap<>();
    private volatile boolean silent;
    private volatile boolean deaf;

    MemoryEntities(Rules<C, E, S, R> rules) {
        this.rules = rules;
    }

    /** From now on nothing is answered or carried out. */
    public void fallSilent(boolean yes) {
        silent = yes;
    }

    /** From now on commands are carried out, but the answers get lost. */
    public void loseAnswers(boolean yes) {
        deaf = yes;
    }

    @Override
    public synchronized CompletionStage<Reply<S, R>> carry(String entityId, C command) {
        if (silent) {
            return CompletableFuture.failedStage(new TimeoutException("silent"));
        }
        Reply<S, R> reply = decided(entityId, command);
        return deaf
                ? CompletableFuture.failedStage(new TimeoutException("lost"))
                : CompletableFuture.completedStage(reply);
    }

    private Reply<S, R> decided(String entityId, C command) {
        S before = state(entityId);
        Decision<E, R> decision = rules.decide().apply(before, command);
        if (decision instanceof Decision.Rejected<E, R> rejected) {
            return new Reply.Refused<>(
                    rejected.reason(), before, history(entityId).size());
        }
        List<E> events = ((Decision.Accepted<E, R>) decision).events();
        events.forEach(event -> append(entityId, event));
        return new Reply.Done<>(state(entityId), history(entityId).size(), events.isEmpty());
    }

    private void append(String entityId, E event) {
        List<FeedRecord> history = histories.computeIfAbsent(entityId, id -> new ArrayList<>());
        ChainHash last = history.isEmpty()
                ? ChainHash.start(rules.kind().persistenceId(entityId))
                : history.get(history.size() - 1).recorded().hash();
        Recorded<E> recorded = DomainJson.record(rules.kind(), last, event);
        Lane lane = rules.kind().laneOf(entityId);
        history.add(new FeedRecord(lane, history.size() + 1L, entityId, history.size() + 1L, recorded, Instant.EPOCH));
        states.put(entityId, rules.evolve().apply(state(entityId), event));
    }

    @Override
    public synchronized CompletionStage<Standing<S>> standing(String entityId) {
        return silent
                ? CompletableFuture.failedStage(new TimeoutException("silent"))
                : CompletableFuture.completedStage(
                        new Standing<>(state(entityId), history(entityId).size()));
    }

    /** The state now. */
    public synchronized S state(String entityId) {
        return states.getOrDefault(entityId, rules.absent());
    }

    /** The events so far. */
    public synchronized List<FeedRecord> history(String entityId) {
        return List.copyOf(histories.getOrDefault(entityId, List.of()));
    }

    /** Puts a history in place of the one there is, as someone would who tampers with storage. */
    public synchronized void forge(String entityId, List<FeedRecord> history) {
        histories.put(entityId, new ArrayList<>(history));
    }

    /** Every event of every entity, entity by entity. */
    synchronized List<FeedRecord> all() {
        return histories.values().stream().flatMap(List::stream).toList();
    }

    synchronized Map<String, S> states() {
        return new LinkedHashMap<>(states);
    }
}
