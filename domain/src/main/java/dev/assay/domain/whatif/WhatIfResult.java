package dev.assay.domain.whatif;

import java.util.List;

/**
 * A project's history beside what it would have been.
 *
 * @param comparisons every round of every task, in the order rounds began
 * @param caveats what limits the comparison; only those true of some round
 */
public record WhatIfResult(List<Comparison> comparisons, Totals totals, List<Caveat> caveats) {
    public WhatIfResult {
        comparisons = List.copyOf(comparisons);
        caveats = List.copyOf(caveats);
    }

    /** The rounds that end in another decision. */
    public List<Comparison> changed() {
        return comparisons.stream().filter(Comparison::changed).toList();
    }
}
