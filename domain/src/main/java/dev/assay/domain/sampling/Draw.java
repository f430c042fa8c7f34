package dev.assay.domain.sampling;

import java.util.List;

/**
 * A sample with all that explains it.
 *
 * @param population labeled items there were
 * @param bounds the hardest simple and the hardest medium item: where the thirds end
 * @param strata in order: experience, complexity, domain
 * @param tasks in order of stratum, and within it as drawn
 * @param digest SHA-256 of the names of the events drawn, in their order, a line each: two equal draws share it
 */
public record Draw(
        int population, List<Hardness> bounds, List<StratumDrawn> strata, List<DrawnTask> tasks, String digest) {
    public Draw {
        bounds = List.copyOf(bounds);
        strata = List.copyOf(strata);
        tasks = List.copyOf(tasks);
    }
}
