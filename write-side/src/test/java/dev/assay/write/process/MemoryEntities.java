package dev.assay.write.process;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origins;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Rules;
import dev.assay.write.entity.Standing;
import dev.assay.write.serialization.DomainJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** Entities that run the real decider in memory; one command can be made to go unanswered. */
final class MemoryEntities<C, E, S, R> implements Entities<C, S, R> {
    final List<FeedRecord> events = new ArrayList<>();
    private final Rules<C, E, S, R> rules;
    private final Map<String, S> states = new HashMap<>();
    private int answersUntilFailure = Integer.MAX_VALUE;

    MemoryEntities(Rules<C, E, S, R> rules) {
        this.rules = rules;
    }

    /** The answer after so many more is lost, with nothing carried out; once. */
    void failAfter(int answers) {
        answersUntilFailure = answers;
    }

    @Override
    public CompletionStage<Reply<S, R>> carry(String id, C command) {
        if (answersUntilFailure-- == 0) {
            answersUntilFailure = Integer.MAX_VALUE;
            return CompletableFuture.failedStage(new TimeoutException("lost"));
        }
        S before = state(id);
        Decision<E, R> decision = rules.decide().apply(before, command);
        if (decision instanceof Decision.Rejected<E, R> rejected) {
            return CompletableFuture.completedStage(new Reply.Refused<>(rejected.reason(), before, 0));
        }
        List<E> accepted = ((Decision.Accepted<E, R>) decision).events();
        accepted.forEach(event -> append(id, event));
        return CompletableFuture.completedStage(new Reply.Done<>(state(id), 0, accepted.isEmpty()));
    }

    void append(String id, E event) {
        states.put(id, rules.evolve().apply(state(id), event));
        events.add(new FeedRecord(
                rules.kind().laneOf(id),
                events.size() + 1L,
                id,
                1,
                DomainJson.record(rules.kind(), ChainHash.start(rules.kind().persistenceId(id)), event),
                Origins.START));
    }

    S state(String id) {
        return states.getOrDefault(id, rules.absent());
    }

    @Override
    public CompletionStage<Standing<S>> standing(String id) {
        return CompletableFuture.completedStage(new Standing<>(state(id), 0));
    }
}
