package dev.assay.domain.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines in the order a labeler is offered them: those of a type the labeler is tired of last, then by score. Lines that are
 * worth the same are drawn from, by a seed, so that no line is preferred for its name. Ordered only as far as it is asked
 * for: each step costs the number of lines.
 *
 * @param <C> what stands for a line
 */
public final class Ranking<C extends Candidate> {
    private final List<C> left;
    private final double[] totals;
    private final boolean[] tired;
    private final long seed;
    private int size;
    private boolean drawn;

    public Ranking(List<C> candidates, Scoring scoring, long seed) {
        this.left = new ArrayList<>(candidates);
        this.totals = new double[left.size()];
        this.tired = new boolean[left.size()];
        this.seed = seed;
        this.size = left.size();
        for (int i = 0; i < size; i++) {
            totals[i] = scoring.total(left.get(i));
            tired[i] = scoring.tired(left.get(i));
        }
    }

    /** The best line not yet taken; null when none is left. */
    public @Nullable C next() {
        if (size == 0) {
            return null;
        }
        List<Integer> best = best();
        int place = best.get(0);
        if (best.size() > 1) {
            drawn = true;
            best.sort((a, b) ->
                    left.get(a).line().text().compareTo(left.get(b).line().text()));
            place = best.get(draw(seed, best.size()));
        }
        return take(place);
    }

    /** Whether a tie was broken by the seed. */
    public boolean drawn() {
        return drawn;
    }

    private List<Integer> best() {
        List<Integer> best = new ArrayList<>(1);
        for (int i = 0; i < size; i++) {
            int order = best.isEmpty() ? 1 : order(i, best.get(0));
            if (order > 0) {
                best.clear();
            }
            if (order >= 0) {
                best.add(i);
            }
        }
        return best;
    }

    private int order(int one, int other) {
        return tired[one] != tired[other] ? (tired[one] ? -1 : 1) : Double.compare(totals[one], totals[other]);
    }

    private C take(int place) {
        C taken = left.get(place);
        size--;
        left.set(place, left.get(size));
        totals[place] = totals[size];
        tired[place] = tired[size];
        return taken;
    }

    /**
     * A number from 0 to {@code bound - 1}: one step of SplitMix64 (G. Steele, D. Lea, C. Flood: Fast splittable
     * pseudorandom number generators, OOPSLA 2014) from the seed, modulo the bound. Anyone can redo it.
     */
    static int draw(long seed, int bound) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return Math.floorMod(z ^ (z >>> 31), bound);
    }
}
