package dev.assay.domain.agreement;

/** Intersection over union of lengths, and medians of edges. */
final class Overlap {
    private Overlap() {}

    /** Shared over covered, for two stretches that are not empty. */
    static double ofLengths(double start, double end, double otherStart, double otherEnd) {
        double shared = shared(start, end, otherStart, otherEnd);
        return of(shared, end - start, otherEnd - otherStart);
    }

    static double shared(double start, double end, double otherStart, double otherEnd) {
        return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }

    /** Shared over covered, from what is shared and what each covers. */
    static double of(double shared, double one, double other) {
        double covered = one + other - shared;
        return covered > 0 ? Math.min(1, shared / covered) : 0;
    }
}
