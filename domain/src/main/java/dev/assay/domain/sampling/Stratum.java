package dev.assay.domain.sampling;

import java.util.Comparator;

/** A kind of labeled item: labeler experience × data complexity × domain. */
record Stratum(Experience experience, Complexity complexity, String domain) implements Comparable<Stratum> {
    private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::experience)
            .thenComparing(Stratum::complexity)
            .thenComparing(Stratum::domain);

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
