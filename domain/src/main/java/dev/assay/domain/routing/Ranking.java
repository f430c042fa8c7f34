package dev.assay.domain.routing;

import dev.assay.domain.shared.Mix;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lines in the order a labeler is offered them: those of a type the labeler is tired of last, then by score. Lines that are
 * worth the same come in an order {@linkplain #lot drawn} by a seed, so that no line is preferred for its name. Costs about
 * one step for each line, and the logarithm of their number for each that is asked for.
 *
 * @param <C> what stands for a line
 */
public final class Ranking<C extends Candidate> {
    private final PriorityQueue<Placed<C>> left;
    private boolean drawn;

    private record Placed<C>(C candidate, boolean tired, double total, long lot) {
        boolean ties(Placed<C> other) {
            return tired == other.tired && total == other.total;
        }
    }

    public Ranking(List<C> candidates, Scoring scoring, long seed) {
        Comparator<Placed<C>> order = (one, other) -> one.tired() != other.tired()
                ? Boolean.compare(one.tired(), other.tired())
                : one.total() != other.total()
                        ? Double.compare(other.total(), one.total())
                        : Long.compare(one.lot(), other.lot());
        this.left = new PriorityQueue<>(Math.max(1, candidates.size()), order);
        for (C candidate : candidates) {
            left.add(new Placed<>(
                    candidate, scoring.tired(candidate), scoring.total(candidate), lot(seed, candidate.lot())));
        }
    }

    /** The best line not yet taken; null when none is left. */
    public @Nullable C next() {
        Placed<C> best = left.poll();
        if (best == null) {
            return null;
        }
        Placed<C> second = left.peek();
        drawn |= second != null && best.ties(second);
        return best.candidate();
    }

    /** Whether a tie was broken by the seed. */
    public boolean drawn() {
        return drawn;
    }

    /**
     * What a line draws in a tie; the least comes first. {@link Mix#mix} of the seed and the line's own number, taken
     * bit by bit without carry: anyone can redo it.
     */
    static long lot(long seed, long own) {
        return Mix.mix(seed ^ own);
    }
}
